import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { Instant } from '../series.ts';

/** Why the actions of a composite are held at the moment, as `ActionsSuppressedBy` shows it. */
export type SuppressionPhase =
  | { readonly by: 'WaitPeriod' | 'ExtensionPeriod'; readonly due: Instant }
  /** `since` is when the suppressor went into ALARM. */
  | { readonly by: 'Alarm'; readonly since: Instant };

/** The two periods of an ActionsSuppressor, in seconds. */
export interface SuppressionPeriods {
  readonly waitSeconds: number;
  readonly extensionSeconds: number;
}

/** What a suppressor looks like at the moment. */
export interface SuppressorState {
  readonly value: AlarmStateValue;
  readonly transitionedAt: Instant;
}

/** What moves the suppression of one composite. */
export type SuppressionInput =
  | { readonly kind: 'compositeChanged'; readonly at: Instant; readonly suppressor: SuppressorState }
  | { readonly kind: 'suppressorChanged'; readonly at: Instant; readonly suppressor: SuppressorState }
  | { readonly kind: 'timePassed'; readonly at: Instant };

/**
 * What follows: nothing, a new phase in which actions are held, or a release upon which the actions of the current state run.
 */
export type SuppressionStep =
  | { readonly kind: 'same' }
  | { readonly kind: 'held'; readonly phase: SuppressionPhase }
  | { readonly kind: 'released' };

const same: SuppressionStep = { kind: 'same' };
const released: SuppressionStep = { kind: 'released' };

/**
 * Moves the suppression of a composite that has a suppressor. Every transition of the composite holds its actions: by the
 * suppressor when that is in ALARM, else for a fresh WaitPeriod, even into OK and with actions disabled (recorded 2026).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html
 */
export function stepSuppression(
  phase: SuppressionPhase | undefined,
  input: SuppressionInput,
  periods: SuppressionPeriods,
): SuppressionStep {
  switch (input.kind) {
    case 'compositeChanged':
      if (input.suppressor.value === 'ALARM') return heldByAlarm(input.suppressor);
      return heldFor('WaitPeriod', input.at, periods.waitSeconds);
    case 'suppressorChanged':
      return afterSuppressor(phase, input.at, input.suppressor, periods);
    case 'timePassed':
      return phase && phase.by !== 'Alarm' && phase.due <= input.at ? released : same;
    default:
      return input satisfies never;
  }
}

/**
 * A suppressor that goes into ALARM when nothing is held has no effect (recorded 2026). That it takes over from an
 * ExtensionPeriod as it does from a WaitPeriod is our reading; AWS is silent.
 */
function afterSuppressor(
  phase: SuppressionPhase | undefined,
  at: Instant,
  suppressor: SuppressorState,
  { extensionSeconds }: SuppressionPeriods,
): SuppressionStep {
  if (!phase) return same;
  const alarmed = suppressor.value === 'ALARM';
  if (alarmed === (phase.by === 'Alarm')) return same;
  return alarmed ? heldByAlarm(suppressor) : heldFor('ExtensionPeriod', at, extensionSeconds);
}

function heldByAlarm({ transitionedAt }: SuppressorState): SuppressionStep {
  return { kind: 'held', phase: { by: 'Alarm', since: transitionedAt } };
}

/** A period of zero seconds never shows; AWS is silent, and a timer that is due at once would emit two events. */
function heldFor(by: 'WaitPeriod' | 'ExtensionPeriod', at: Instant, seconds: number): SuppressionStep {
  return seconds > 0 ? { kind: 'held', phase: { by, due: at + seconds * 1000 } } : released;
}
