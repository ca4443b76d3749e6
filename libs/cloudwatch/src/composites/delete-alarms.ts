import type { Instant } from '../series.ts';
import { takeTurn, type BoardChange, type CompositeBoard, type MetricAlarms } from './board.ts';
import type { CompositeAlarm } from './composite-alarm.ts';
import { childrenOf } from './evaluation.ts';
import { deletedItem } from './history.ts';
import { CompositeAlarmError } from './rule/errors.ts';
import { suppressorName } from './suppressor.ts';

/**
 * Refuses a DeleteAlarms for metric and composite alarms alike: nothing that a composite has as child or suppressor goes, not
 * even together with that composite, and then nothing at all goes (recorded 2026). A cycle blocks all its members.
 * @throws CompositeAlarmError
 */
export function checkAlarmDeletion(board: CompositeBoard, names: readonly string[]): void {
  const composites = new Set(names.filter((name) => board.composites.has(name)));
  // The rule is documented, its wording is not.
  if (composites.size > 1)
    throw new CompositeAlarmError('You cannot delete more than one composite alarm in one operation.');
  for (const name of names) {
    if (!isNeeded(board, name)) continue;
    throw new CompositeAlarmError(`Cannot delete ${name} as there are composite alarm(s) depending on it.`);
  }
}

/**
 * Deletes those of the named alarms that are composites, after `checkAlarmDeletion` over all names; unknown names do not matter.
 * @throws CompositeAlarmError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html
 */
export function deleteCompositeAlarms(
  board: CompositeBoard,
  names: readonly string[],
  metricAlarms: MetricAlarms,
  at: Instant,
): BoardChange {
  checkAlarmDeletion(board, names);
  return takeTurn(board, metricAlarms, at, (turn) => {
    for (const name of names) {
      const alarm = turn.composites.get(name);
      if (!alarm) continue;
      turn.composites.delete(name);
      turn.effects.push({ kind: 'history', item: deletedItem({ alarm, children: childrenOf(turn, alarm) }, at) });
      turn.effects.push({ kind: 'configurationChange', change: { operation: 'delete', at, alarm } });
    }
  });
}

function isNeeded(board: CompositeBoard, name: string): boolean {
  for (const composite of board.composites.values()) if (dependsOn(composite, name)) return true;
  return false;
}

function dependsOn({ children, configuration }: CompositeAlarm, name: string): boolean {
  return children.includes(name) || suppressorName(configuration) === name;
}
