import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { Instant } from '../series.ts';
import { activeMute } from './active-mute.ts';
import type { MuteRules } from './put-mute-rule.ts';

/** The state whose actions an alarm could not take. */
export interface MutedActions {
  readonly value: AlarmStateValue;
  /** When the window was to end that muted them. */
  readonly windowEnd: Instant;
}

/** What is owed, by the name of the alarm. */
export type MutedLedger = ReadonlyMap<string, MutedActions>;

/** An alarm whose muted actions are due. */
export interface UnmutedAlarm {
  readonly alarmName: string;
  readonly value: AlarmStateValue;
  /** The end of the window, for the history of the actions. */
  readonly windowEnd: Instant;
}

/** What became of the ledger, and which alarms take their actions now. */
export interface Unmuting {
  readonly ledger: MutedLedger;
  readonly due: readonly UnmutedAlarm[];
}

/**
 * Remembers that a mute kept an alarm from the actions of its new state. An alarm without actions in that state owes nothing,
 * so there is nothing to remember.
 */
export function rememberMuted(ledger: MutedLedger, alarmName: string, muted: MutedActions): MutedLedger {
  return new Map(ledger).set(alarmName, muted);
}

/**
 * Settles what is owed by alarms that nothing mutes any more, be it that a window ended, a rule was changed or deleted, or
 * the alarm is no longer its target: an alarm that is still in the muted state takes the actions that it has now, any other
 * takes none.
 * @param stateOf the present state of an alarm, undefined for one that is gone.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules-behaviour.html
 */
export function settleUnmuted(
  ledger: MutedLedger,
  rules: MuteRules,
  stateOf: (alarmName: string) => AlarmStateValue | undefined,
  at: Instant,
): Unmuting {
  const rest = new Map(ledger);
  const due: UnmutedAlarm[] = [];
  for (const alarmName of [...ledger.keys()].sort()) {
    if (activeMute(rules, alarmName, at)) continue;
    const { value, windowEnd } = ledger.get(alarmName)!;
    rest.delete(alarmName);
    if (stateOf(alarmName) === value) due.push({ alarmName, value, windowEnd });
  }
  return { ledger: rest, due };
}
