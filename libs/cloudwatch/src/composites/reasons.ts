import type { Instant } from '../series.ts';
import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { WatchedAlarm } from './board.ts';
import { awsTimestamp, spokenTimestamp } from '../alarms/timestamps.ts';
import type { SuppressionPhase } from './suppression.ts';

/** Why a composite is in the state of its first evaluation (recorded 2026). */
export function createdReason(arn: string, value: AlarmStateValue): string {
  return `${arn} was created and its alarm rule evaluates to ${value}`;
}

/** Why a new configuration changed the state (recorded 2026). */
export function updatedReason(arn: string, value: AlarmStateValue): string {
  return `${arn} was updated and its new alarm rule evaluates to ${value}`;
}

/** Why a child changed the state (recorded 2026). */
export function childReason(child: WatchedAlarm): string {
  return transitionSentence(child.arn, child.value, child.transitionedAt);
}

/** Why actions are held back (recorded 2026). */
export function suppressionReason(phase: SuppressionPhase, suppressorArn: string): string {
  const by = phase.by === 'Alarm' ? `${suppressorArn} that ${transition('ALARM', phase.since)}` : phase.by;
  return `Actions suppressed by ${by}`;
}

/** The StateReasonData of a composite: the alarms that made it what it is (recorded 2026). */
export function triggeringAlarms(alarms: readonly WatchedAlarm[]): string {
  const entries = alarms.map(({ arn, value, updatedAt }) => ({
    arn,
    state: { value, timestamp: awsTimestamp(updatedAt) },
  }));
  return JSON.stringify({ triggeringAlarms: entries });
}

function transitionSentence(arn: string, value: AlarmStateValue, at: Instant): string {
  return `${arn} ${transition(value, at)}`;
}

function transition(value: AlarmStateValue, at: Instant): string {
  return `transitioned to ${value} at ${spokenTimestamp(at)}`;
}
