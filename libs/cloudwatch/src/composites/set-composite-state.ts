import type { Instant } from '../series.ts';
import { takeTurn, type BoardChange, type CompositeBoard, type MetricAlarms } from './board.ts';
import { propagate } from './propagate.ts';
import { enterState, type NewState } from './transition.ts';
import { CompositeAlarmError } from './rule/errors.ts';

/**
 * Puts a composite in a state by hand; it stays there until a child changes or its configuration is replaced. The state it is
 * already in changes nothing, the reason included (recorded 2026).
 * @throws CompositeAlarmError `ResourceNotFound`, without a message as AWS answers it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
 */
export function setCompositeAlarmState(
  board: CompositeBoard,
  name: string,
  next: NewState,
  metricAlarms: MetricAlarms,
  at: Instant,
): BoardChange {
  return takeTurn(board, metricAlarms, at, (turn) => {
    const composite = turn.composites.get(name);
    if (!composite) throw new CompositeAlarmError('', { code: 'ResourceNotFound' });
    if (composite.state.value === next.value) return;
    enterState(turn, composite, next);
    propagate(turn, name);
  });
}
