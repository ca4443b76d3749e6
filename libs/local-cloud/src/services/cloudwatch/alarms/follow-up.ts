import {
  actionHistoryItem,
  activeMute,
  rememberMuted,
  type ActionFate,
  type ActiveMute,
  type AlarmHistoryItem,
  type Instant,
} from '@shopwatch/cloudwatch';
import type { AlarmTransition } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { record } from './alarm-log.ts';
import { alarmsOf } from './alarm-table.ts';
import { performAction } from './perform-action.ts';

/** Actions that one turn of events leads to; they run, in order, once all states have settled. */
export type FollowUps = (() => Promise<void>)[];

/** Actions of one alarm for one change of its state. */
export interface DueActions {
  readonly alarmType: AlarmHistoryItem['alarmType'];
  readonly targets: readonly string[];
  readonly transition: AlarmTransition;
  readonly at: Instant;
  /** The end of the window that delayed them. */
  readonly muteWindowEnd?: Instant;
}

/** What mutes an alarm at the moment. */
export function muteOf(scope: Scope, alarmName: string, at: Instant): ActiveMute | undefined {
  const { muteRules } = alarmsOf(scope);
  return muteRules.size === 0 ? undefined : activeMute(muteRules, alarmName, at);
}

/** Takes actions, or notes that they are muted and owed. */
export function takeActions(scope: Scope, due: DueActions, mute: ActiveMute | undefined, followUps: FollowUps): void {
  if (due.targets.length === 0) return;
  if (mute === undefined) {
    for (const target of due.targets) {
      followUps.push(async () => write(scope, due, target, await performAction(scope, target, due.transition)));
    }
    return;
  }
  const table = alarmsOf(scope);
  const { alarm, state } = due.transition;
  const windowEnd = mute.window.end;
  table.muted = rememberMuted(table.muted, alarm.AlarmName, { value: state.value, windowEnd });
  const fate: ActionFate = { state: 'Muted', by: mute.rule.request.Name, others: mute.others };
  for (const target of due.targets) write(scope, { ...due, muteWindowEnd: windowEnd }, target, fate);
}

/** Runs actions one after the other. */
export async function run(followUps: FollowUps): Promise<void> {
  for (const followUp of followUps) await followUp();
}

function write(
  scope: Scope,
  { alarmType, transition, at, muteWindowEnd }: DueActions,
  target: string,
  fate: ActionFate,
) {
  const { alarm, state } = transition;
  const alarmName = alarm.AlarmName;
  record(
    scope,
    actionHistoryItem({ alarmName, alarmType, target, at, stateUpdatedAt: state.updatedAt, fate, muteWindowEnd }),
  );
}
