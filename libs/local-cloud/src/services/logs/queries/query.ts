import type { QueryResult } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** A query that has run, with what came of it. */
export interface StoredQuery {
  readonly id: string;
  /** As the query history shows it: with the groups and the times as a `SOURCE`. */
  readonly text: string;
  readonly groups: readonly string[];
  /** Epoch milliseconds. */
  readonly created: number;
  readonly result: QueryResult;
}

/** How long results can be had. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html */
const KEPT = 7 * 86_400_000;

const queries = stateSlot('logs.queries', { empty: () => new Map<string, StoredQuery>() });

/** The queries of the last seven days here, oldest first. */
export function queriesOf(scope: Scope): Map<string, StoredQuery> {
  const all = scope.state(queries);
  const oldest = scope.clock.now() - KEPT;
  for (const { id, created } of all.values()) {
    if (created >= oldest) break;
    all.delete(id);
  }
  return all;
}
