import type { AlarmStateValue } from '@shopwatch/cloudwatch';
import type { Alarm } from './alarm-definition.ts';

/** The account and Region that an alarm lives in. */
export interface Place {
  readonly account: string;
  readonly region: string;
  /** @default aws */
  readonly partition?: string;
}

/** A state of an alarm. */
export interface AlarmState {
  readonly value: AlarmStateValue;
  readonly reason: string;
  /** JSON text. */
  readonly reasonData?: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
  /** What holds the actions of a composite alarm back. */
  readonly suppressed?: Suppression;
  /** Why the evaluation is incomplete: `PARTIAL_DATA`, `EVALUATION_ERROR`. */
  readonly evaluationState?: string;
}

/** What holds actions back, in the words of the event. */
export interface Suppression {
  readonly by: 'Alarm' | 'WaitPeriod' | 'ExtensionPeriod';
  readonly reason: string;
}

/** An alarm as it was configured at some time. */
export interface ConfiguredAlarm {
  readonly alarm: Alarm;
  /** Epoch milliseconds. */
  readonly configuredAt: number;
  /** The id that CloudWatch gives the metric of an alarm without `Metrics`; a new one with each change of the alarm. */
  readonly metricId: string;
}

/** A change of state, from which all messages and events are made. */
export interface AlarmTransition extends ConfiguredAlarm {
  readonly place: Place;
  readonly state: AlarmState;
  readonly previousState: AlarmState;
  /** Whether the action runs because a mute window ended. @default false */
  readonly afterMuteWindow?: boolean;
}

/** The ARN of an alarm. */
export function alarmArn({ account, region, partition = 'aws' }: Place, name: string): string {
  return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
}
