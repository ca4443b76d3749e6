import fc from 'fast-check';
import type { Metric } from '../metric.ts';
import type { Instant } from '../series.ts';
import { MetricStore, type Publication } from './metric-store.ts';

const start = Date.UTC(2026, 2, 1);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const latency: Metric = { namespace: 'Shop', name: 'Latency', dimensions: [{ name: 'Service', value: 'orders' }] };

describe('the metric store', () => {
  it('knows a metric by its namespace, name and exact dimensions, in any order', () => {
    const store = new MetricStore();
    const a = { name: 'A', value: '1' };
    const b = { name: 'B', value: '2' };
    store.recordValue({ ...latency, dimensions: [a, b] }, start, 7);
    expect(sums(store, { metric: { ...latency, dimensions: [b, a] } })).toEqual([7]);
    expect(sums(store, { metric: { ...latency, dimensions: [a] } })).toEqual([Number.NaN]);
    expect(sums(store, { metric: { ...latency, dimensions: [] } })).toEqual([Number.NaN]);
  });

  it('answers with one unit, the first in the order of CloudWatch among those in the window', () => {
    const store = new MetricStore();
    store.recordValue(latency, start, 1, 'Seconds');
    store.recordValue(latency, start, 1000, 'Milliseconds');
    store.recordValue(latency, start + minute, 2, 'Seconds');
    expect(sums(store, {})).toEqual([1000]);
    expect(sums(store, { unit: 'Seconds' })).toEqual([1]);
    expect(sums(store, { unit: 'Count' })).toEqual([Number.NaN]);
    expect(sums(store, { from: start + minute })).toEqual([2]);
    expect(store.unitsBetween(latency, start, start + minute, 60)).toEqual(['Milliseconds', 'Seconds']);
  });

  it('buckets from any start', () => {
    const store = new MetricStore();
    for (let index = 0; index < 6; index += 1) store.recordValue(latency, start + index * minute, 10 ** index);
    expect(sums(store, { from: start + minute, periodSeconds: 120, count: 3 })).toEqual([110, 11_000, 100_000]);
  });

  it('keeps seconds only for samples of high resolution', () => {
    const store = new MetricStore();
    store.record(latency, value(start + 21_000, 5, { highResolution: true }));
    store.record(latency, value(start + 25_000, 1));
    expect(sums(store, { periodSeconds: 10, count: 3 })).toEqual([1, Number.NaN, 5]);
    expect(sums(store, { periodSeconds: 60 })).toEqual([6]);
  });

  it('refuses a value that is not finite', () => {
    expect(() => new MetricStore().recordValue(latency, start, Number.NaN)).toThrow(
      'must be made of finite numbers, got NaN',
    );
  });

  it('keeps a value that needs all its bits', () => {
    const store = new MetricStore();
    store.recordValue(latency, start, 1);
    store.recordValue(latency, start + minute, 0.1);
    expect(sums(store, { count: 2 })).toEqual([1, 0.1]);
  });
});

describe('retention', () => {
  it.each([
    ['3 hours', 1, 10, 3 * hour],
    ['15 days', 60, 60, 15 * day],
    ['63 days', 60, 300, 63 * day],
    ['455 days', 60, 3600, 455 * day],
  ])('shows a period that is kept for %s until then and no longer', (_, resolution, periodSeconds, kept) => {
    const store = new MetricStore();
    store.record(latency, value(start, 5, { highResolution: resolution === 1 }));
    store.advance(start + kept);
    expect(sums(store, { periodSeconds })).toEqual([5]);
    store.advance(start + kept + hour);
    expect(sums(store, { periodSeconds })).toEqual([Number.NaN]);
  });

  it('adds up what leaves a resolution into the next', () => {
    const store = new MetricStore();
    for (let index = 0; index < 10; index += 1) store.recordValue(latency, start + index * minute, index);
    store.advance(start + 16 * day);
    expect(sums(store, { periodSeconds: 300, count: 2 })).toEqual([10, 35]);
    expect(read(store, 'p50', 300)).toBeCloseTo(2, 0);
    store.advance(start + 64 * day);
    expect(sums(store, { periodSeconds: 3600 })).toEqual([45]);
  });

  it('forgets a metric of which nothing is left', () => {
    const store = new MetricStore();
    store.recordValue(latency, start, 1);
    store.advance(start + 500 * day);
    expect(store.knownMetrics()).toEqual([]);
  });

  it('puts a late sample where its age belongs', () => {
    const store = new MetricStore();
    store.advance(start + 4 * hour);
    store.record(latency, value(start + 30_000, 5, { highResolution: true }));
    expect(sums(store, { periodSeconds: 10, count: 6 })).toEqual(Array(6).fill(Number.NaN));
    expect(sums(store, { periodSeconds: 60 })).toEqual([5]);
  });
});

describe('arrival', () => {
  it('in any order and at any time gives the same answers', () => {
    fc.assert(
      fc.property(
        publications(),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
        fc.constantFrom(1, 10, 60, 300, 3600),
        ([inOrder, shuffled], pauses, periodSeconds) => {
          const now = start + 30 * hour;
          const together = filled(inOrder, [], now);
          const apart = filled(shuffled, pauses, now);
          for (const statistic of ['SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum', 'p90', 'tm95', 'PR(:50)'])
            expect(allSlots(apart, statistic, periodSeconds)).toEqual(allSlots(together, statistic, periodSeconds));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a sliding window', () => {
  it('says of each window what slots say of it', () => {
    fc.assert(
      fc.property(
        publications(),
        fc.constantFrom(10, 60, 300, 3600),
        fc.constantFrom(10, 60, 300),
        fc.constantFrom('SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum', 'p90'),
        ([list], periodSeconds, stepSeconds, statistic) => {
          const store = filled(list, [], start);
          const query = { metric: latency, unit: 'None' as const, periodSeconds, statistic };
          const sliding = store.sliding({ ...query, stepSeconds, from: start, to: start + 2 * hour });
          const windows = [...sliding.values.keys()].map((index) => {
            const from = start + (index * stepSeconds - periodSeconds) * 1000;
            return store.slots({ ...query, start: from, count: 1 });
          });
          expect([...sliding.values]).toEqual(windows.map(({ values }) => values[0]));
          expect([...sliding.sampleCounts]).toEqual(windows.map(({ sampleCounts }) => sampleCounts[0]));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has one entry for each step up to and including the end', () => {
    const store = new MetricStore();
    store.recordValue(latency, start, 3);
    const { values } = store.sliding({
      metric: latency,
      statistic: 'Sum',
      periodSeconds: 120,
      stepSeconds: 60,
      from: start,
      to: start + 3 * minute,
    });
    expect([...values]).toEqual([Number.NaN, 3, 3, Number.NaN]);
  });
});

interface Asked {
  readonly metric?: Metric;
  readonly unit?: 'Seconds' | 'Count';
  readonly from?: Instant;
  readonly periodSeconds?: number;
  readonly count?: number;
}

function sums(
  store: MetricStore,
  { metric = latency, unit, from = start, periodSeconds = 60, count = 1 }: Asked,
): number[] {
  return [...store.slots({ metric, statistic: 'Sum', unit, start: from, periodSeconds, count }).values];
}

function read(store: MetricStore, statistic: string, periodSeconds: number): number {
  return store.slots({ metric: latency, statistic, start, periodSeconds, count: 1 }).values[0]!;
}

function value(timestamp: Instant, one: number, rest: Partial<Publication> = {}): Publication {
  return { timestamp, sample: { kind: 'value', value: one, count: 1 }, ...rest };
}

/** A list of publications within two hours, in order of time and shuffled. */
function publications(): fc.Arbitrary<readonly [readonly Publication[], readonly Publication[]]> {
  const amount = fc.double({ min: 0, max: 1000, noNaN: true });
  const count = fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 3, noNaN: true }));
  const counted = fc.tuple(amount, count).map(([one, times]) => ({ kind: 'value' as const, value: one, count: times }));
  const set = fc.tuple(amount, amount, count).map(([a, b, times]) => ({
    kind: 'set' as const,
    sampleCount: times,
    sum: a * times,
    minimum: Math.min(a, b),
    maximum: Math.max(a, b),
  }));
  const publication = fc
    .tuple(fc.integer({ min: 0, max: 7199 }), fc.oneof({ weight: 5, arbitrary: counted }, set), fc.boolean())
    .map(([second, sample, highResolution]): Publication => ({
      timestamp: start + second * 1000,
      sample,
      highResolution,
    }));
  return fc.array(publication, { minLength: 1, maxLength: 60 }).chain((list) => {
    const inOrder = list.toSorted((a, b) => a.timestamp - b.timestamp);
    return fc.tuple(fc.constant(inOrder), fc.shuffledSubarray(list, { minLength: list.length }));
  });
}

/** Publishes the list, letting some hours pass in between. */
function filled(list: readonly Publication[], pauses: readonly number[], now: Instant): MetricStore {
  const store = new MetricStore();
  const batch = Math.ceil(list.length / (pauses.length + 1));
  list.forEach((publication, index) => {
    store.record(latency, publication);
    if ((index + 1) % batch === 0) store.advance(start + (pauses[Math.floor(index / batch)] ?? 0) * 0.7 * hour);
  });
  store.advance(now);
  return store;
}

function allSlots(store: MetricStore, statistic: string, periodSeconds: number) {
  const count = (2 * 3600) / periodSeconds;
  const { values, sampleCounts } = store.slots({
    metric: latency,
    unit: 'None',
    statistic,
    start,
    periodSeconds,
    count,
  });
  return { values: [...values], sampleCounts: [...sampleCounts] };
}
