import type { Contribution } from './contribution.ts';

/** What one contributor, or all of them together, added within a stretch of time. */
export interface Tally {
  readonly keys: readonly string[];
  count: number;
  sum: number;
  /** Of single events. */
  minimum: number;
  maximum: number;
}

/** What a rule has collected so far: per minute (epoch milliseconds of its start), a tally per contributor. */
export interface Tallies {
  readonly minutes: Map<number, Map<string, Tally>>;
}

const minute = 60_000;

/** Makes the empty collection of a new rule. */
export function createTallies(): Tallies {
  return { minutes: new Map() };
}

/** Adds what an event at `timestamp` (epoch milliseconds) contributed. */
export function addContribution(tallies: Tallies, timestamp: number, { keys, value }: Contribution): void {
  const start = Math.floor(timestamp / minute) * minute;
  let contributors = tallies.minutes.get(start);
  if (!contributors) tallies.minutes.set(start, (contributors = new Map()));
  const key = JSON.stringify(keys);
  const tally = contributors.get(key);
  if (tally) merge(tally, 1, value, value, value);
  else contributors.set(key, { keys, count: 1, sum: value, minimum: value, maximum: value });
}

/** Forgets the minutes before `instant` (epoch milliseconds). */
export function dropTalliesBefore(tallies: Tallies, instant: number): void {
  for (const start of tallies.minutes.keys()) if (start < instant) tallies.minutes.delete(start);
}

/**
 * Adds the minutes between `start` (inclusive) and `end` (exclusive) up into buckets of a period, per contributor; bucket `i`
 * begins at `start + i · period`.
 */
export function bucketTallies(
  tallies: Tallies,
  start: number,
  end: number,
  periodSeconds: number,
): ReadonlyMap<number, ReadonlyMap<string, Tally>> {
  const buckets = new Map<number, Map<string, Tally>>();
  const minutes = [...tallies.minutes].filter(([time]) => time >= start && time < end).sort(([a], [b]) => a - b);
  for (const [time, contributors] of minutes) {
    const bucket = start + Math.floor((time - start) / (periodSeconds * 1000)) * periodSeconds * 1000;
    let totals = buckets.get(bucket);
    if (!totals) buckets.set(bucket, (totals = new Map()));
    for (const [key, tally] of contributors) addTally(totals, key, tally);
  }
  return buckets;
}

function addTally(totals: Map<string, Tally>, key: string, tally: Tally): void {
  const total = totals.get(key);
  if (total) merge(total, tally.count, tally.sum, tally.minimum, tally.maximum);
  else totals.set(key, { ...tally });
}

function merge(into: Tally, count: number, sum: number, minimum: number, maximum: number): void {
  into.count += count;
  into.sum += sum;
  into.minimum = Math.min(into.minimum, minimum);
  into.maximum = Math.max(into.maximum, maximum);
}
