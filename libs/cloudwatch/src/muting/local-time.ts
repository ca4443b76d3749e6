import type { Instant } from '../series.ts';
import { clockFace, readClock, type LocalTime } from '../wall-clock.ts';
import { MuteRuleError } from './errors.ts';

/** Tells what the clocks of one time zone show. */
export interface Clock {
  readonly timeZone: string;
  readonly face: Intl.DateTimeFormat;
}

const day = 86_400_000;

/**
 * Makes the clock of a time zone such as `Europe/Berlin`.
 * @throws MuteRuleError for a time zone that is not known.
 */
export function clockOf(timeZone: string): Clock {
  try {
    return { timeZone, face: clockFace(timeZone) };
  } catch {
    throw new MuteRuleError(`the time zone must be an identifier such as Europe/London, got ${timeZone}`);
  }
}

/** Reads the clock. */
export function localTime({ face }: Clock, at: Instant): LocalTime {
  return readClock(face, at);
}

/**
 * Tells when the clock shows a time: the first time when it does so twice, undefined when clocks jump over it. AWS says this
 * of EventBridge schedules and nothing about mute rules.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function instantOf(clock: Clock, local: LocalTime): Instant | undefined {
  const ahead = local - offset(clock, local - day);
  const behind = local - offset(clock, local + day);
  const [first, second] = ahead < behind ? [ahead, behind] : [behind, ahead];
  if (localTime(clock, first) === local) return first;
  return localTime(clock, second) === local ? second : undefined;
}

function offset(clock: Clock, at: Instant): number {
  return localTime(clock, at) - Math.floor(at / 1000) * 1000;
}
