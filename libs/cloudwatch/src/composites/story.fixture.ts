import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { CompositeAlarm, CompositeAlarmRequest } from './composite-alarm.ts';
import type { AlarmHistoryItem } from '../alarms/alarm-history-item.ts';
import type { CompositeChange, CompositeEffect } from './effects.ts';
import { playComposites, type CompositeStep, type PlayedStep } from './play-composites.ts';

export const home = { account: '123456789012', region: 'us-east-1' };
export const arn = (name: string) => `arn:aws:cloudwatch:us-east-1:123456789012:alarm:${name}`;
export const topic = 'arn:aws:sns:us-east-1:123456789012:page';
export const minute = 60_000;

/** A step without its time. */
export type Untimed = CompositeStep extends infer Step
  ? Step extends CompositeStep
    ? Omit<Step, 'at'>
    : never
  : never;

/** Plays steps one interval apart, after the metric alarms `a` and `b` have come into being. */
export function play(steps: readonly Untimed[], interval = minute): readonly PlayedStep[] {
  const metricAlarms = ['a', 'b'].map((name): Untimed => ({ do: 'putMetricAlarm', name }));
  return playComposites(
    home,
    [...metricAlarms, ...steps].map((step, i) => ({ ...step, at: (i + 1) * interval }) as CompositeStep),
  );
}

/** Puts a composite that pages on ALARM, whatever else the request says. */
export function put(name: string, rule: string, request: Partial<CompositeAlarmRequest> = {}): Untimed {
  return { do: 'putCompositeAlarm', request: { AlarmName: name, AlarmRule: rule, AlarmActions: [topic], ...request } };
}

/** Sets the state of a metric or composite alarm. */
export function set(name: string, value: AlarmStateValue, reason?: string): Untimed {
  return { do: 'setAlarmState', name, value, reason };
}

/** Names a suppressor with its periods in seconds. */
export function suppressedBy(alarm: string, wait: number, extension: number): Partial<CompositeAlarmRequest> {
  return { ActionsSuppressor: alarm, ActionsSuppressorWaitPeriod: wait, ActionsSuppressorExtensionPeriod: extension };
}

/** Returns the last step. */
export function last(steps: readonly PlayedStep[]): PlayedStep {
  return steps.at(-1)!;
}

/** Returns the state of a composite after a step. */
export function state({ board }: PlayedStep, name: string): CompositeAlarm['state'] {
  return board.composites.get(name)!.state;
}

/** Returns what holds back the actions of a composite after a step. */
export function suppression({ board }: PlayedStep, name: string): CompositeAlarm['suppression'] {
  return board.composites.get(name)!.suppression;
}

/** Picks the history items. */
export function history(effects: readonly CompositeEffect[]): readonly AlarmHistoryItem[] {
  return effects.flatMap((effect) => (effect.kind === 'history' ? effect.item : []));
}

/** Picks the changes of configurations. */
export function changes(effects: readonly CompositeEffect[]): readonly CompositeChange[] {
  return effects.flatMap((effect) => (effect.kind === 'configurationChange' ? effect.change : []));
}

/** Lists the actions that ran. */
export function targets({ effects }: PlayedStep): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'action' ? effect.action.target : []));
}

/** Lists the composites that changed state, in order. */
export function updates({ effects }: PlayedStep): readonly string[] {
  return history(effects).flatMap(({ type, alarmName }) => (type === 'StateUpdate' ? alarmName : []));
}

/** Lists the ARNs in the reason data of a composite. */
export function triggering(played: PlayedStep, name: string): readonly string[] {
  const data = JSON.parse(state(played, name).reasonData!) as { triggeringAlarms: { arn: string }[] };
  return data.triggeringAlarms.map(({ arn }) => arn);
}
