import { alarmArn, type AlarmAddress } from '../alarms/create-alarm.ts';
import type { Instant } from '../series.ts';
import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import {
  emptyCompositeBoard,
  type BoardChange,
  type CompositeBoard,
  type MetricAlarms,
  type WatchedAlarm,
} from './board.ts';
import { childChanged } from './child-changed.ts';
import { deleteCompositeAlarms } from './delete-alarms.ts';
import type { CompositeEffect } from './effects.ts';
import type { CompositeAlarmRequest } from './composite-alarm.ts';
import { putCompositeAlarm } from './put-composite-alarm.ts';
import { CompositeAlarmError } from './rule/errors.ts';
import { setCompositeAlarmState } from './set-composite-state.ts';
import { passCompositeTime } from './timers.ts';

/** One step of a story about composites over metric alarms whose states are set by hand. */
export type CompositeStep = { readonly at: Instant } & (
  | { readonly do: 'putMetricAlarm'; readonly name: string }
  | { readonly do: 'putCompositeAlarm'; readonly request: CompositeAlarmRequest }
  | { readonly do: 'setAlarmState'; readonly name: string; readonly value: AlarmStateValue; readonly reason?: string }
  | { readonly do: 'deleteAlarms'; readonly names: readonly string[] }
  | { readonly do: 'passTime' }
);

/** What holds after a step and what the step and the timers before it made happen. */
export interface PlayedStep {
  readonly board: CompositeBoard;
  readonly effects: readonly CompositeEffect[];
  /** Why CloudWatch refuses the step; nothing changed then. */
  readonly error?: CompositeAlarmError;
}

interface Scene {
  board: CompositeBoard;
  readonly metricAlarms: Map<string, WatchedAlarm>;
}

/** Plays a story step by step; the steps go forward in time, and periods of suppression end on their way. */
export function playComposites(home: AlarmAddress, steps: readonly CompositeStep[]): readonly PlayedStep[] {
  const scene: Scene = { board: emptyCompositeBoard(home), metricAlarms: new Map() };
  return steps.map((step) => playStep(scene, step));
}

function playStep(scene: Scene, step: CompositeStep): PlayedStep {
  const lookup: MetricAlarms = (name) => scene.metricAlarms.get(name);
  const timers = passCompositeTime(scene.board, lookup, step.at);
  scene.board = timers.board;
  try {
    const change = perform(scene, step, lookup);
    scene.board = change.board;
    return { board: change.board, effects: [...timers.effects, ...change.effects] };
  } catch (error) {
    if (!(error instanceof CompositeAlarmError)) throw error;
    return { board: scene.board, effects: timers.effects, error };
  }
}

function perform(scene: Scene, step: CompositeStep, lookup: MetricAlarms): BoardChange {
  const { board, metricAlarms } = scene;
  switch (step.do) {
    case 'putMetricAlarm':
      if (!metricAlarms.has(step.name)) show(scene, step.name, 'INSUFFICIENT_DATA', step.at);
      return { board, effects: [] };
    case 'putCompositeAlarm':
      return putCompositeAlarm(board, step.request, lookup, step.at);
    case 'setAlarmState':
      return setState(scene, step.name, step.value, step.reason ?? 'set by hand', lookup, step.at);
    case 'deleteAlarms':
      return deleteAll(scene, step.names, lookup, step.at);
    case 'passTime':
      return { board, effects: [] };
    default:
      return step satisfies never;
  }
}

function setState(
  scene: Scene,
  name: string,
  value: AlarmStateValue,
  reason: string,
  lookup: MetricAlarms,
  at: Instant,
): BoardChange {
  const metricAlarm = scene.metricAlarms.get(name);
  if (!metricAlarm) return setCompositeAlarmState(scene.board, name, { value, reason }, lookup, at);
  if (metricAlarm.value === value) return { board: scene.board, effects: [] };
  show(scene, name, value, at);
  return childChanged(scene.board, name, lookup, at);
}

function deleteAll(scene: Scene, names: readonly string[], lookup: MetricAlarms, at: Instant): BoardChange {
  const change = deleteCompositeAlarms(scene.board, names, lookup, at);
  for (const name of names) scene.metricAlarms.delete(name);
  return change;
}

function show(scene: Scene, name: string, value: AlarmStateValue, at: Instant): void {
  scene.metricAlarms.set(name, { arn: alarmArn(scene.board.home, name), value, updatedAt: at, transitionedAt: at });
}
