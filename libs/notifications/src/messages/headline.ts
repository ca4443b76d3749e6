import type { AlarmTransition } from './alarm-transition.ts';
import { regionName } from './region-names.ts';

/** Longest subject of an SNS message. @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export const SUBJECT_LENGTH = 100;

/** Longest text message of an alarm, as recorded in 2026. */
export const SMS_LENGTH = 124;

/** `ALARM: "orders-5xx" in US East (N. Virginia)`, cut to exactly 100 characters. */
export function alarmSubject(transition: AlarmTransition): string {
  return headline(transition, SUBJECT_LENGTH);
}

/** The text message of an alarm: the subject again, cut later. */
export function alarmSms(transition: AlarmTransition): string {
  return headline(transition, SMS_LENGTH);
}

/** The name alone gives way, and says so with three dots. */
function headline({ alarm, state, place }: AlarmTransition, longest: number): string {
  const before = `${state.value}: "`;
  const after = `" in ${regionName(place.region)}`;
  const name = asciiOnly(alarm.AlarmName);
  const room = longest - before.length - after.length;
  return before + (name.length <= room ? name : `${name.slice(0, room - 3)}...`) + after;
}

/** A subject is plain ASCII: each run of other characters becomes one `_`. */
function asciiOnly(text: string): string {
  return text.replace(/[^\x00-\x7f]+/g, '_');
}
