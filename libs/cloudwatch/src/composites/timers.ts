import type { Instant } from '../series.ts';
import { takeTurn, type BoardChange, type CompositeBoard, type MetricAlarms } from './board.ts';
import type { CompositeEffect } from './effects.ts';
import { moveSuppression } from './transition.ts';

/** Tells when the next WaitPeriod or ExtensionPeriod ends, if one is running. */
export function nextCompositeTimer(board: CompositeBoard): Instant | undefined {
  let next: Instant | undefined;
  for (const { suppression } of board.composites.values()) {
    if (!suppression || suppression.by === 'Alarm') continue;
    if (next === undefined || suppression.due < next) next = suppression.due;
  }
  return next;
}

/**
 * Ends the periods that are due at or before an instant, each at its own time and in the order of their names when they end
 * together. Whoever feeds the board with changes calls this first, so that a period ends before what happens at its end.
 */
export function passCompositeTime(board: CompositeBoard, metricAlarms: MetricAlarms, until: Instant): BoardChange {
  const effects: CompositeEffect[] = [];
  let current = board;
  for (let due = nextCompositeTimer(current); due !== undefined && due <= until; due = nextCompositeTimer(current)) {
    const change = endPeriods(current, metricAlarms, due);
    current = change.board;
    effects.push(...change.effects);
  }
  return { board: current, effects };
}

function endPeriods(board: CompositeBoard, metricAlarms: MetricAlarms, at: Instant): BoardChange {
  return takeTurn(board, metricAlarms, at, (turn) => {
    for (const name of [...turn.composites.keys()].sort()) {
      moveSuppression(turn, turn.composites.get(name)!, { kind: 'timePassed', at });
    }
  });
}
