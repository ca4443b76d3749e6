import type { AlarmAddress, AlarmStateValue } from '@shopwatch/cloudwatch';
import type { Alarm } from './alarm-definition.ts';

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
  readonly place: AlarmAddress;
  readonly state: AlarmState;
  readonly previousState: AlarmState;
  /** Whether the action runs because a mute window ended. @default false */
  readonly afterMuteWindow?: boolean;
}
