import type { AlarmAddress } from '../alarms/create-alarm.ts';
import type { Instant } from '../series.ts';
import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { CompositeAlarm } from './composite-alarm.ts';
import type { CompositeEffect } from './effects.ts';

/** All composite alarms of one account and Region, by name. */
export interface CompositeBoard {
  readonly home: AlarmAddress;
  readonly composites: ReadonlyMap<string, CompositeAlarm>;
}

/** What a composite sees of a child or of its suppressor. */
export interface WatchedAlarm {
  readonly arn: string;
  readonly value: AlarmStateValue;
  readonly updatedAt: Instant;
  readonly transitionedAt: Instant;
}

/** Finds an alarm that is no composite. */
export type MetricAlarms = (name: string) => WatchedAlarm | undefined;

/** The board after an operation, and everything that the operation made happen, in order. */
export interface BoardChange {
  readonly board: CompositeBoard;
  readonly effects: readonly CompositeEffect[];
}

/** One operation at work: everything it does carries the same instant, as on AWS (recorded 2026). */
export interface Turn {
  readonly at: Instant;
  readonly home: AlarmAddress;
  readonly composites: Map<string, CompositeAlarm>;
  readonly metricAlarms: MetricAlarms;
  readonly effects: CompositeEffect[];
}

/** Makes a board without composite alarms. */
export function emptyCompositeBoard(home: AlarmAddress): CompositeBoard {
  return { home, composites: new Map() };
}

/** Runs one operation over a copy of the board. */
export function takeTurn(
  board: CompositeBoard,
  metricAlarms: MetricAlarms,
  at: Instant,
  run: (turn: Turn) => void,
): BoardChange {
  const turn: Turn = { at, home: board.home, composites: new Map(board.composites), metricAlarms, effects: [] };
  run(turn);
  return { board: { home: board.home, composites: turn.composites }, effects: turn.effects };
}

/** Finds any alarm, composite or not. */
export function watchedAlarm(turn: Turn, name: string): WatchedAlarm | undefined {
  const composite = turn.composites.get(name);
  if (!composite) return turn.metricAlarms(name);
  const { value, updatedAt, transitionedAt } = composite.state;
  return { arn: composite.arn, value, updatedAt, transitionedAt };
}
