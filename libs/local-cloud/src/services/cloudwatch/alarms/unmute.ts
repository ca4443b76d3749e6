import {
  actionListOf,
  actionsOfState,
  settleUnmuted,
  type AlarmStateValue,
  type Instant,
  type UnmutedAlarm,
} from '@shopwatch/cloudwatch';
import { compositeTransition } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { homeOf } from '../home.ts';
import { alarmsOf, stateValueOf } from './alarm-table.ts';
import { worksOf } from './alarm-works.ts';
import { takeActions, type DueActions, type FollowUps } from './follow-up.ts';
import { transitionOf } from './metric-transition.ts';

/** Takes the actions that are owed to alarms which nothing mutes any more. */
export function settleMuted(scope: Scope, at: Instant, followUps: FollowUps): void {
  const table = alarmsOf(scope);
  if (table.muted.size === 0 || !worksOf(scope).mutesChanged(table, at)) return;
  const stateOf = (name: string): AlarmStateValue | undefined => stateValueOf(scope, name);
  const { ledger, due } = settleUnmuted(table.muted, table.muteRules, stateOf, at);
  table.muted = ledger;
  for (const unmuted of due) {
    const owed = metricActions(scope, unmuted, at) ?? compositeActions(scope, unmuted, at);
    if (owed !== undefined) takeActions(scope, owed, undefined, followUps);
  }
}

function metricActions(
  scope: Scope,
  { alarmName, value, windowEnd }: UnmutedAlarm,
  at: Instant,
): DueActions | undefined {
  const kept = alarmsOf(scope).metricAlarms.get(alarmName);
  if (kept === undefined) return undefined;
  const { alarm, state, previous = state } = kept;
  const transition = { ...transitionOf(scope, kept, state, previous), afterMuteWindow: true };
  const targets = alarm.ActionsEnabled ? alarm[actionListOf(value)] : [];
  return { alarmType: 'MetricAlarm', targets, transition, at, muteWindowEnd: windowEnd };
}

function compositeActions(scope: Scope, { alarmName, windowEnd }: UnmutedAlarm, at: Instant): DueActions | undefined {
  const { composites, compositeTransitions } = alarmsOf(scope);
  const composite = composites.get(alarmName);
  const last = compositeTransitions.get(alarmName);
  if (composite === undefined || last === undefined || composite.suppression !== undefined) return undefined;
  const transition = { ...compositeTransition({ ...last, after: composite }, homeOf(scope)), afterMuteWindow: true };
  const targets = composite.configuration.ActionsEnabled ? actionsOfState(composite) : [];
  return { alarmType: 'CompositeAlarm', targets, transition, at, muteWindowEnd: windowEnd };
}
