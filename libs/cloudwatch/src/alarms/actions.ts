import type { AlarmStateValue } from './alarm-state-value.ts';
import type { Instant } from '../series.ts';
import type { AlarmState } from './alarm-state.ts';
import type { MetricAlarm } from './metric-alarm.ts';

/** The three lists of actions an alarm has. */
export type ActionList = 'OKActions' | 'AlarmActions' | 'InsufficientDataActions';

const listOfState: Record<AlarmStateValue, ActionList> = {
  OK: 'OKActions',
  ALARM: 'AlarmActions',
  INSUFFICIENT_DATA: 'InsufficientDataActions',
};

/** Names the list of actions that belongs to a state. */
export function actionListOf(state: AlarmStateValue): ActionList {
  return listOfState[state];
}

const none: readonly string[] = [];
const scalingRepeatMilliseconds = 60_000;

/** Lists the actions an alarm takes on entering a state; none while its actions are disabled. */
export function actionsOnEntering(alarm: MetricAlarm, state: AlarmStateValue): readonly string[] {
  return alarm.ActionsEnabled ? alarm[listOfState[state]] : none;
}

/**
 * Lists the actions an alarm takes although its state stays: those of Auto Scaling, once a minute.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html
 */
export function actionsWhileStaying(alarm: MetricAlarm, state: AlarmState, now: Instant): readonly string[] {
  if (!alarm.ActionsEnabled || now - (state.scaledAt ?? state.transitionedAt) < scalingRepeatMilliseconds) return none;
  const actions = alarm[listOfState[state.value]];
  return actions.some(isScaling) ? actions.filter(isScaling) : none;
}

/** Tells the ARN of an Auto Scaling policy from other actions, for EC2 and for other scalable targets alike. */
export function isScaling(action: string): boolean {
  return action.split(':')[2] === 'autoscaling';
}
