import { parseDuration } from './duration.ts';
import { isZone, momentOf, wallClock } from './wall-clock.ts';

const DAY = 86_400_000;

/** When a drill starts, and by which clock on the wall its times are meant. */
export interface Timetable {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly zone: string;
}

/** Reads when a drill starts: `2026-11-20 14:00 America/New_York`; without a zone it is UTC. @throws Error when it is no such moment */
export function parseStart(text: string): Timetable {
  const [date = '', time = '', zone = 'UTC', ...rest] = text.trim().split(/\s+/);
  const form = 'give a date, a time and a time zone: 2026-11-20 14:00 America/New_York';
  if (!isDate(date) || !isTime(time) || rest.length > 0) throw new Error(`cannot start at "${text}"; ${form}`);
  if (!isZone(zone)) throw new Error(`there is no time zone "${zone}"; ${form}`);
  return { start: momentOf(date, withSeconds(time), zone), zone };
}

/**
 * The moment that a drill means: `14:05` or `14:05:30` is the first time from its start on that the clock shows it, `+90s` is so long
 * after its start.
 *
 * @throws Error when it is neither
 */
export function momentIn({ start, zone }: Timetable, text: string): number {
  if (text.startsWith('+')) return start + parseDuration(text.slice(1));
  if (!isTime(text)) throw new Error(`"${text}" is no time; give 14:05, 14:05:30 or +5m`);
  for (const day of [0, 1, 2]) {
    const { date } = wallClock(start + day * DAY, zone);
    const moment = momentOf(date, withSeconds(text), zone);
    if (moment >= start) return moment;
  }
  throw new Error(`the clock of ${zone} does not show ${text} within two days`);
}

/** The time as the clock of the drill shows it; the seconds only where there are any. */
export function clockTime({ zone }: Timetable, instant: number): string {
  const { time } = wallClock(instant, zone);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
