import type { Instant } from '../series.ts';
import type { MuteSchedule, ScheduleRequest } from './schedule.ts';
import { nextStart, windowAt, type MuteWindow } from './windows.ts';

/**
 * What PutAlarmMuteRule takes, in the API's own names; an update replaces all of it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAlarmMuteRule.html
 */
export interface MuteRuleRequest {
  readonly Name: string;
  readonly Description?: string;
  readonly Rule: { readonly Schedule: ScheduleRequest };
  /** @default no alarm at all */
  readonly MuteTargets?: { readonly AlarmNames: readonly string[] };
  /** Nothing is muted before. */
  readonly StartDate?: Instant;
  /** Nothing is muted from here on. */
  readonly ExpireDate?: Instant;
}

/** A mute rule as CloudWatch keeps it. */
export interface MuteRule {
  readonly arn: string;
  readonly request: MuteRuleRequest;
  readonly schedule: MuteSchedule;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export type MuteRuleStatus = 'SCHEDULED' | 'ACTIVE' | 'EXPIRED';

/** Finds the window in which a rule mutes at an instant, cut to its start and expire dates. */
export function muteWindow({ schedule, request }: MuteRule, at: Instant): MuteWindow | undefined {
  const { StartDate = -Infinity, ExpireDate = Infinity } = request;
  if (at < StartDate || at >= ExpireDate) return undefined;
  const window = windowAt(schedule, at);
  return window && { start: Math.max(window.start, StartDate), end: Math.min(window.end, ExpireDate) };
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html#mute-rule-status */
export function muteRuleStatus(rule: MuteRule, at: Instant): MuteRuleStatus {
  if (muteWindow(rule, at)) return 'ACTIVE';
  const { ExpireDate = Infinity } = rule.request;
  const over = rule.schedule.expression.kind === 'at' && nextStart(rule.schedule, at) === undefined;
  return at >= ExpireDate || (over && !windowAt(rule.schedule, at)) ? 'EXPIRED' : 'SCHEDULED';
}

/** Tells when a rule next begins or ceases to mute, if it ever does. */
export function nextMuteChange(rule: MuteRule, after: Instant): Instant | undefined {
  const window = muteWindow(rule, after);
  if (window) return window.end;
  const { StartDate = -Infinity, ExpireDate = Infinity } = rule.request;
  const opened = after < StartDate && windowAt(rule.schedule, StartDate) ? StartDate : undefined;
  const start = opened ?? nextStart(rule.schedule, Math.max(after, StartDate));
  return start !== undefined && start < ExpireDate ? start : undefined;
}

/** Tells whether a rule is about an alarm. */
export function targets({ request }: MuteRule, alarmName: string): boolean {
  return request.MuteTargets?.AlarmNames.includes(alarmName) ?? false;
}
