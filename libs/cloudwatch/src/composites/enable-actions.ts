import type { Instant } from '../series.ts';
import { takeTurn, type BoardChange, type CompositeBoard, type MetricAlarms } from './board.ts';
import { childrenOf } from './evaluation.ts';
import { updatedItem } from './history.ts';

/**
 * Enables or disables the actions of those of the named alarms that are composites. Enabling runs nothing (recorded 2026 for
 * metric alarms), and neither evaluates the rule again.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html
 */
export function enableCompositeActions(
  board: CompositeBoard,
  names: readonly string[],
  enabled: boolean,
  metricAlarms: MetricAlarms,
  at: Instant,
): BoardChange {
  return takeTurn(board, metricAlarms, at, (turn) => {
    for (const name of names) {
      const before = turn.composites.get(name);
      if (!before || before.configuration.ActionsEnabled === enabled) continue;
      const after = {
        ...before,
        configuration: { ...before.configuration, ActionsEnabled: enabled },
        configurationUpdatedAt: at,
      };
      const children = childrenOf(turn, before);
      turn.composites.set(name, after);
      turn.effects.push({
        kind: 'history',
        item: updatedItem({ alarm: before, children }, { alarm: after, children }),
      });
      const change = { operation: 'update', at, alarm: after, previous: before } as const;
      turn.effects.push({ kind: 'configurationChange', change });
    }
  });
}
