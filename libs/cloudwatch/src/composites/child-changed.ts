import type { Instant } from '../series.ts';
import { takeTurn, type BoardChange, type CompositeBoard, type MetricAlarms } from './board.ts';
import { propagate } from './propagate.ts';

/** Carries the new state value of a metric alarm, which `metricAlarms` already shows, to the composites above it. */
export function childChanged(
  board: CompositeBoard,
  name: string,
  metricAlarms: MetricAlarms,
  at: Instant,
): BoardChange {
  return takeTurn(board, metricAlarms, at, (turn) => propagate(turn, name));
}
