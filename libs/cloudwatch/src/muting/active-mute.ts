import { awsTimestamp } from '../alarms/timestamps.ts';
import type { Instant } from '../series.ts';
import { muteWindow, nextMuteChange, targets, type MuteRule } from './mute-rule.ts';
import type { MuteRules } from './put-mute-rule.ts';
import type { MuteWindow } from './windows.ts';

/** What mutes an alarm at the moment. */
export interface ActiveMute {
  /** Of several active rules the one that was created last. */
  readonly rule: MuteRule;
  readonly window: MuteWindow;
  /** How many other rules mute the alarm too. */
  readonly others: number;
}

/** Finds what mutes an alarm at an instant. */
export function activeMute(rules: MuteRules, alarmName: string, at: Instant): ActiveMute | undefined {
  let active: ActiveMute | undefined;
  for (const rule of rules.values()) {
    const window = targets(rule, alarmName) ? muteWindow(rule, at) : undefined;
    if (!window) continue;
    const others = active ? active.others + 1 : 0;
    active = active && active.rule.createdAt > rule.createdAt ? { ...active, others } : { rule, window, others };
  }
  return active;
}

/** Tells when the next window of any rule begins or ends. */
export function nextMuteTimer(rules: MuteRules, after: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const rule of rules.values()) {
    const change = nextMuteChange(rule, after);
    if (change !== undefined && (next === undefined || change < next)) next = change;
  }
  return next;
}

/**
 * Writes the `muteDetail` of a state change event.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function muteDetail({ rule, window }: ActiveMute): object {
  return {
    mutedByArn: rule.arn,
    muteWindowStart: awsTimestamp(window.start),
    muteWindowEnd: awsTimestamp(window.end),
  };
}
