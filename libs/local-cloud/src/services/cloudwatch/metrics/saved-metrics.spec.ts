import { MetricStore, parseStatistic, type Sample } from '@shopwatch/cloudwatch';
import { loadMetrics, saveMetrics } from './saved-metrics.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 1, 6, 12);
const metric = { namespace: 'Shop', name: 'Latency', dimensions: [] };
const statistics = ['SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum', 'p10', 'p50', 'p90', 'p99.9', 'tm95', 'wm80', 'tc90', 'ts50', 'IQM', 'PR(2:50)']; // prettier-ignore

const value = (number: number, count = 1): Sample => ({ kind: 'value', value: number, count });
const set: Sample = { kind: 'set', sampleCount: 4, sum: 100, minimum: 5, maximum: 60 };

const storeOf = (samples: readonly Sample[], at = NOON): MetricStore => {
  const store = new MetricStore();
  for (const sample of samples) store.record(metric, { timestamp: at, unit: 'Milliseconds', sample });
  store.advance(NOON + MINUTE);
  return store;
};

/** Every statistic of a period. */
const read = (store: MetricStore, start = NOON, periodSeconds = 60): unknown[] =>
  statistics.map((name) => [
    name,
    ...store.slots({ metric, statistic: name, start, periodSeconds, count: 1, unit: 'Milliseconds' }).values,
  ]);

const again = (store: MetricStore): MetricStore => loadMetrics(JSON.parse(JSON.stringify(saveMetrics(store))));

describe('saved metrics', () => {
  it.each([
    ['one sample', [value(7.3)]],
    ['equal samples', [value(7, 5)]],
    ['different samples', [value(0), value(0.1), value(0.2), value(3, 2), value(1.1 ** 7), value(49, 0.5)]],
    ['two samples of one bin', [value(100), value(101)]],
    ['many samples', Array.from({ length: 500 }, (_, index) => value(((index * 7919) % 1009) / 10))],
    ['a sample that never was', [value(3), value(90, 0)]],
    ['a set of statistics', [set]],
    ['a set of statistics among samples', [set, value(3), value(9)]],
    ['negative samples', [value(-4), value(-1), value(2)]],
  ] as [string, Sample[]][])('say the same of %s', (_, samples) => {
    const store = storeOf(samples);
    expect(read(again(store))).toEqual(read(store));
    expect(read(again(again(store)))).toEqual(read(store));
  });

  it('say the same of what is old', () => {
    const start = NOON - 20 * 24 * 60 * MINUTE;
    const store = storeOf([value(1), value(20), value(30)], start);
    expect(read(store, start, 300)).toContainEqual(['Sum', 51]);
    expect(read(again(store), start, 300)).toEqual(read(store, start, 300));
  });

  it('know every unit', () => {
    const store = storeOf([value(1)]);
    store.record(metric, { timestamp: NOON, unit: 'Seconds', sample: value(2) });
    expect(again(store).unitsBetween(metric, NOON, NOON + MINUTE, 60)).toEqual(['Milliseconds', 'Seconds']);
  });
});

it('names only statistics that exist', () => {
  expect(statistics.map((name) => parseStatistic(name))).toHaveLength(statistics.length);
});
