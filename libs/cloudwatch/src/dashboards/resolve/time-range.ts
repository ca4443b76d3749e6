import type { Instant } from '../../series.ts';
import type { JsonObject } from '../body/shape.ts';

/** The time a dashboard shows; `end` is exclusive. */
export interface TimeRange {
  readonly start: Instant;
  readonly end: Instant;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What the console shows when a body names no start. */
const defaultRange = 3 * hour;

/** Reads `start` and `end` of a valid body; months are calendar months. */
export function timeRange({ start, end }: JsonObject, now: Instant): TimeRange {
  if (typeof start !== 'string') return { start: now - defaultRange, end: now };
  if (!start.startsWith('-P'))
    return { start: Date.parse(start), end: typeof end === 'string' ? Date.parse(end) : now };
  const until = typeof end === 'string' ? Date.parse(end) : now;
  return { start: before(until, start), end: until };
}

function before(end: Instant, relative: string): Instant {
  const clock = relative.startsWith('-PT');
  const amount = Number(relative.slice(clock ? 3 : 2, -1));
  const unit = relative.at(-1);
  if (clock) return end - amount * (unit === 'M' ? minute : hour);
  if (unit === 'M') return monthsBefore(end, amount);
  return end - amount * (unit === 'W' ? 7 * day : day);
}

/** The same day of an earlier month, or that month's last day. */
function monthsBefore(end: Instant, months: number): Instant {
  const date = new Date(end);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(date.getUTCDate(), length) - 1) * day + (end % day);
}

/** The periods that `periodOverride: auto` chooses from, in seconds, and the most datapoints a graph then has (our choice). */
const autoPeriods = [60, 300, 900, 3600, 21_600, 86_400];
const mostDatapoints = 720;

/** The period, in seconds, that adapts to a time range: the shortest that keeps a graph readable. */
export function autoPeriod({ start, end }: TimeRange): number {
  const seconds = (end - start) / 1000;
  return autoPeriods.find((period) => seconds / period <= mostDatapoints) ?? autoPeriods.at(-1)!;
}
