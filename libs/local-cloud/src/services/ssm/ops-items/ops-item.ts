import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { opsItemExists, opsItemMissing } from './faults.ts';

/** The states of an OpsItem that people set. */
export const statuses = ['Open', 'InProgress', 'Resolved'] as const;

export type OpsItemStatus = (typeof statuses)[number];

/** What somebody attached to an OpsItem. */
export interface OperationalDatum {
  readonly Value?: string;
  readonly Type?: 'SearchableString' | 'String';
}

/** What somebody must look after. */
export interface OpsItem {
  readonly id: string;
  title: string;
  description: string;
  readonly source: string;
  severity: string | undefined;
  category: string | undefined;
  priority: number | undefined;
  status: OpsItemStatus;
  readonly type: string;
  readonly data: Map<string, OperationalDatum>;
  readonly tags: Map<string, string>;
  readonly createdBy: string;
  /** Epoch milliseconds. */
  readonly created: number;
  modified: number;
  version: number;
}

/** What an OpsItem is made from. */
export type OpsItemDraft = Pick<OpsItem, 'createdBy' | 'description' | 'source' | 'title'> &
  Partial<Pick<OpsItem, 'category' | 'data' | 'priority' | 'severity' | 'tags' | 'type'>>;

const slot = stateSlot('ssm.ops-items', { empty: () => new Map<string, OpsItem>() });

/** The OpsItems here, by id. */
export function opsItemsOf(scope: Scope): Map<string, OpsItem> {
  return scope.state(slot);
}

/** Under this key stands what tells an OpsItem from others about the same thing. @see https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter-working-deduplication.html */
export const dedupKey = '/aws/dedup';

/** Opens an OpsItem. @throws AwsError OpsItemAlreadyExistsException while another about the same thing is not resolved */
export function createOpsItem(scope: Scope, draft: OpsItemDraft): OpsItem {
  const data = draft.data ?? new Map<string, OperationalDatum>();
  const known = unresolved(scope, data.get(dedupKey)?.Value);
  if (known !== undefined) throw opsItemExists(known.id);
  const item: OpsItem = {
    id: `oi-${scope.ids.hex(12)}`,
    title: draft.title,
    description: draft.description,
    source: draft.source,
    severity: draft.severity,
    category: draft.category,
    priority: draft.priority,
    status: 'Open',
    type: draft.type ?? '/aws/issue',
    data,
    tags: draft.tags ?? new Map(),
    createdBy: draft.createdBy,
    created: scope.clock.now(),
    modified: scope.clock.now(),
    version: 1,
  };
  opsItemsOf(scope).set(item.id, item);
  return item;
}

/** The OpsItem about the same thing that nobody has resolved yet. */
export function unresolved(scope: Scope, dedup: string | undefined): OpsItem | undefined {
  if (dedup === undefined) return undefined;
  return [...opsItemsOf(scope).values()].find(
    ({ status, data }) => status !== 'Resolved' && data.get(dedupKey)?.Value === dedup,
  );
}

/** Finds one. @throws AwsError OpsItemNotFoundException */
export function findOpsItem(scope: Scope, id: string): OpsItem {
  const item = opsItemsOf(scope).get(id.slice(id.lastIndexOf('/') + 1));
  if (item === undefined) throw opsItemMissing(id);
  return item;
}

/** The name of an OpsItem as a resource. */
export function opsItemArn(scope: Scope, { id }: OpsItem): string {
  return scope.arn('ssm', `opsitem/${id}`);
}
