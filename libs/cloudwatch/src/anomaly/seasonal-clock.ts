import type { Instant } from '../series.ts';
import { clockFace, readClock } from '../wall-clock.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Where a moment lies in the day and the week, in one time zone. */
export interface SeasonalPosition {
  /** 0 (Monday 00:00–01:00) to 167. */
  readonly hourOfWeek: number;
  /** 0 to 23. */
  readonly hourOfDay: number;
  /** Counts local days; two moments on the same local day share it. */
  readonly day: number;
  /** Counts local weeks, Monday to Sunday. */
  readonly week: number;
}

/** Tells the seasonal position of any moment. */
export type SeasonalClock = (time: Instant) => SeasonalPosition;

/**
 * Makes the clock of one time zone; hours are local, so a daily rhythm keeps its hour over a change to summer time.
 * @throws RangeError when the tz database has no such zone
 */
export function seasonalClock(timeZone: string | undefined): SeasonalClock {
  const offset = timeZone === undefined || timeZone === 'UTC' ? () => 0 : offsetClock(timeZone);
  return (time) => {
    const local = time + offset(time);
    const hours = Math.floor(local / hour);
    const day = Math.floor(hours / 24);
    // 1 January 1970 was a Thursday, so the day count is three days ahead of the Monday it belongs to.
    const dayOfWeek = (((day + 3) % 7) + 7) % 7;
    const hourOfDay = hours - day * 24;
    return { hourOfDay, hourOfWeek: dayOfWeek * 24 + hourOfDay, day, week: Math.floor((day + 3) / 7) };
  };
}

/** Offsets change at most every quarter of an hour, so one look-up per quarter serves all its datapoints. */
function offsetClock(timeZone: string): (time: Instant) => number {
  const face = clockFace(timeZone);
  const known = new Map<number, number>();
  return (time) => {
    const quarter = Math.floor(time / (15 * minute));
    const cached = known.get(quarter);
    if (cached !== undefined) return cached;
    const start = quarter * 15 * minute;
    const offset = readClock(face, start) - start;
    known.set(quarter, offset);
    return offset;
  };
}
