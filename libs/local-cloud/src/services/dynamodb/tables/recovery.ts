import type { Scope } from '../../../scope.ts';
import type { Table } from './table.ts';

/** What somebody wants of continuous backups. */
export interface RecoveryWish {
  readonly PointInTimeRecoveryEnabled?: boolean;
  readonly RecoveryPeriodInDays?: number;
}

/** How far back one can go, in days, when nobody says. */
const DAYS = 35;

/** Records whether a table can be brought back to an earlier moment; nothing is kept for it. */
export function setRecovery(scope: Scope, table: Table, wish: RecoveryWish): void {
  const { PointInTimeRecoveryEnabled: enabled = false, RecoveryPeriodInDays: days = DAYS } = wish;
  table.recovery = enabled ? { since: table.recovery?.since ?? scope.clock.now(), days } : undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ContinuousBackupsDescription.html */
export function describeRecovery(scope: Scope, { recovery }: Table): object {
  return {
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoveryDescription:
      recovery === undefined
        ? { PointInTimeRecoveryStatus: 'DISABLED' }
        : {
            PointInTimeRecoveryStatus: 'ENABLED',
            RecoveryPeriodInDays: recovery.days,
            EarliestRestorableDateTime: new Date(
              Math.max(recovery.since, scope.clock.now() - recovery.days * 86_400_000),
            ),
            LatestRestorableDateTime: new Date(Math.max(recovery.since, scope.clock.now() - 300_000)),
          },
  };
}
