import { LogArchive } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';

/** The shop's three logs. */
export interface LogArchives {
  readonly application: LogArchive;
  readonly error: LogArchive;
  readonly audit: LogArchive;
}

/** Makes the log groups that the web servers write into. */
export function logArchives(stack: TierStack): LogArchives {
  const { ecommerce, logRetentionDays: retentionDays } = stack.settings;
  const archive = (id: string, log: string) =>
    new LogArchive(stack, id, { logGroupName: `${ecommerce.logGroupPrefix}/${log}`, retentionDays });
  return {
    application: archive('ApplicationLog', 'application'),
    error: archive('ErrorLog', 'error'),
    audit: archive('AuditLog', 'audit'),
  };
}
