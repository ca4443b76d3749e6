import type { AlarmStateValue } from './alarm-state-value.ts';
import type { Instant } from '../series.ts';

/** The state of a metric alarm with why and since when. */
export interface AlarmState {
  readonly value: AlarmStateValue;
  readonly reason: string;
  /** JSON text. */
  readonly reasonData?: string;
  readonly updatedAt: Instant;
  /** When the value last changed. */
  readonly transitionedAt: Instant;
  /** When the alarm last ran its Auto Scaling actions for this state. */
  readonly scaledAt?: Instant;
}

/** A change of an alarm's state. */
export interface AlarmTransition {
  readonly at: Instant;
  readonly before: AlarmState;
  readonly after: AlarmState;
}

/** The state of an alarm that was just created (recorded 2025). */
export function initialState(at: Instant): AlarmState {
  return {
    value: 'INSUFFICIENT_DATA',
    reason: 'Unchecked: Initial alarm creation',
    updatedAt: at,
    transitionedAt: at,
  };
}
