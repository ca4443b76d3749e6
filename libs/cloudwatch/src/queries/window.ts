import type { Instant } from '../series.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The longest time for which each resolution is kept, as far as rounding a request's start goes. */
const minutesKept = 15 * day;
const fiveMinutesKept = 63 * day;

/** Periods below a minute that CloudWatch accepts, in seconds. */
export const shortPeriods: readonly number[] = [1, 5, 10, 20, 30];

/**
 * Rounds a moment of a request down: to the minute, to five minutes when it is 15 days old, to the hour when it is 63 days
 * old, and to the period when that is shorter than a minute.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export function roundDown(moment: Instant, periodSeconds: number, start: Instant, now: Instant): Instant {
  const grain = grainOf(periodSeconds, now - start);
  return Math.floor(moment / grain) * grain;
}

function grainOf(periodSeconds: number, age: number): number {
  if (age > fiveMinutesKept) return hour;
  if (age > minutesKept) return 5 * minute;
  return periodSeconds < 60 ? periodSeconds * 1000 : minute;
}

/** Tells whether CloudWatch accepts a period, in seconds. */
export function isPeriod(periodSeconds: number): boolean {
  return shortPeriods.includes(periodSeconds) || (periodSeconds >= 60 && periodSeconds % 60 === 0);
}

/** How many periods begin from `start` up to, but without, `end`. */
export function periodsBetween(start: Instant, end: Instant, periodSeconds: number): number {
  return Math.max(0, Math.ceil((end - start) / (periodSeconds * 1000)));
}
