import type { Instant } from './series.ts';

/** What a wall clock shows: milliseconds since 1970 as if the clock showed UTC. */
export type LocalTime = number;

/**
 * Makes the face of the clocks in one time zone, such as `Europe/Berlin`.
 * @throws RangeError when the tz database has no such zone
 */
export function clockFace(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

/** Reads a clock, to the second. */
export function readClock(face: Intl.DateTimeFormat, at: Instant): LocalTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of face.formatToParts(at)) parts[type] = Number(value);
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
}
