import type { LocalTime } from '../wall-clock.ts';
import { parseCron, type Cron } from './cron.ts';
import { parseMuteDuration } from './duration.ts';
import { MuteRuleError } from './errors.ts';
import { clockOf, instantOf } from './local-time.ts';

/** When a mute rule begins to mute: again and again, or once; in local time. */
export type MuteExpression =
  { readonly kind: 'cron'; readonly cron: Cron } | { readonly kind: 'at'; readonly local: LocalTime };

/** When a mute rule mutes. */
export interface MuteSchedule {
  readonly expression: MuteExpression;
  readonly durationMilliseconds: number;
  readonly timeZone: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html */
export interface ScheduleRequest {
  readonly Expression: string;
  readonly Duration: string;
  /** @default 'UTC' */
  readonly Timezone?: string;
}

/**
 * Reads the schedule of a mute rule.
 * @throws MuteRuleError for anything that AWS does not document, and for a one-time window at an hour that clocks skip.
 */
export function parseMuteSchedule({ Expression, Duration, Timezone = 'UTC' }: ScheduleRequest): MuteSchedule {
  const clock = clockOf(Timezone);
  const expression = parseExpression(Expression);
  const durationMilliseconds = parseMuteDuration(Duration);
  if (expression.kind === 'at' && instantOf(clock, expression.local) === undefined) {
    throw new MuteRuleError(`${Expression} does not exist in ${Timezone}: clocks jump over it; choose a later time`);
  }
  return { expression, durationMilliseconds, timeZone: Timezone };
}

function parseExpression(text: string): MuteExpression {
  const cron = insideOf('cron', text);
  if (cron !== undefined) return { kind: 'cron', cron: parseCron(cron) };
  const at = insideOf('at', text);
  if (at !== undefined) return { kind: 'at', local: parseLocalTime(at) };
  throw new MuteRuleError(`a mute expression must be cron(…) or at(yyyy-MM-ddThh:mm), got ${text}`);
}

function insideOf(name: string, text: string): string | undefined {
  return text.startsWith(`${name}(`) && text.endsWith(')') ? text.slice(name.length + 1, -1) : undefined;
}

/** Reading a date back tells 30 February from a real day. */
function parseLocalTime(text: string): LocalTime {
  const local = Date.parse(`${text}:00.000Z`);
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 16) !== text) {
    throw new MuteRuleError(`at(…) must hold a date and time yyyy-MM-ddThh:mm, got ${text}`);
  }
  return local;
}
