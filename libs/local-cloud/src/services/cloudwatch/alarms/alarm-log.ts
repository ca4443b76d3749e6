import type { AlarmHistoryItem } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { alarmsOf } from './alarm-table.ts';

/** AWS keeps the history of an alarm for two weeks. */
const keptMilliseconds = 14 * 86_400_000;

/** So many lines are kept here at least; older ones go when there are twice as many. */
const keptItems = 20_000;

/** Writes a line into the history of the alarms. */
export function record(scope: Scope, item: AlarmHistoryItem): void {
  const table = alarmsOf(scope);
  table.history.push(item);
  if (table.history.length > 2 * keptItems) table.history = table.history.slice(-keptItems);
}

/** The lines that are not too old, oldest first. */
export function historyOf(scope: Scope): readonly AlarmHistoryItem[] {
  const since = scope.clock.now() - keptMilliseconds;
  return alarmsOf(scope).history.filter(({ timestamp }) => timestamp >= since);
}
