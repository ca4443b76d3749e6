import {
  alarmStateItem,
  childChanged,
  type AlarmEvaluation,
  type AlarmState,
  type Instant,
} from '@shopwatch/cloudwatch';
import type { AlarmTransition } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { homeOf } from '../home.ts';
import { record } from './alarm-log.ts';
import { alarmsOf, boardOf, metricAlarmsOf, type KeptAlarm } from './alarm-table.ts';
import { announceState } from './announce.ts';
import { settleBoard } from './composite-effects.ts';
import { muteOf, takeActions, type FollowUps } from './follow-up.ts';

/** Puts a metric alarm where an evaluation, or somebody's hand, leads it: history, event, actions, and the composites above it. */
export function settleMetricAlarm(
  scope: Scope,
  kept: KeptAlarm,
  { state, transition, actions }: AlarmEvaluation,
  at: Instant,
  followUps: FollowUps,
): void {
  const table = alarmsOf(scope);
  const name = kept.alarm.AlarmName;
  const previous = transition?.before ?? kept.previous;
  table.metricAlarms.set(name, { ...kept, state, previous });
  const change = transitionOf(scope, kept, state, previous ?? state);
  const mute = transition !== undefined || actions.length > 0 ? muteOf(scope, name, at) : undefined;
  if (transition !== undefined) {
    record(scope, alarmStateItem(kept.alarm, transition));
    announceState(scope, change, mute);
  }
  takeActions(scope, { alarmType: 'MetricAlarm', targets: actions, transition: change, at }, mute, followUps);
  if (transition === undefined || table.composites.size === 0) return;
  settleBoard(scope, childChanged(boardOf(scope), name, metricAlarmsOf(scope), at), followUps);
}

/** A change of a metric alarm's state as messages and events tell it. */
export function transitionOf(
  scope: Scope,
  { alarm, metricId }: KeptAlarm,
  state: AlarmState,
  previousState: AlarmState,
): AlarmTransition {
  const configuredAt = alarm.AlarmConfigurationUpdatedTimestamp;
  return { alarm, configuredAt, metricId, place: homeOf(scope), state, previousState };
}
