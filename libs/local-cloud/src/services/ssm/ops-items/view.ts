import type { Scope } from '../../../scope.ts';
import { opsItemArn, type OpsItem } from './ops-item.ts';

/** An OpsItem as lists show it. */
export function opsItemSummary(item: OpsItem): object {
  return {
    OpsItemId: item.id,
    Title: item.title,
    Source: item.source,
    Severity: item.severity,
    Category: item.category,
    Priority: item.priority,
    Status: item.status,
    OpsItemType: item.type,
    OperationalData: Object.fromEntries(item.data),
    CreatedBy: item.createdBy,
    CreatedTime: new Date(item.created),
    LastModifiedTime: new Date(item.modified),
  };
}

/** An OpsItem in full. */
export function opsItemView(scope: Scope, item: OpsItem): object {
  return {
    ...opsItemSummary(item),
    Description: item.description,
    Version: String(item.version),
    OpsItemArn: opsItemArn(scope, item),
  };
}
