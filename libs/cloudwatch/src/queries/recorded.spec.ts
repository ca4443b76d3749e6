import { readFileSync } from 'node:fs';
import { putMetricData } from '../publishing/put-metric-data.ts';
import type { MetricDatum } from '../publishing/request.ts';
import { MetricStore } from '../store/metric-store.ts';
import { getMetricData } from './get-metric-data.ts';
import { getMetricStatistics, type GetMetricStatisticsRequest } from './get-metric-statistics.ts';
import { listMetrics, type ListMetricsRequest } from './list-metrics.ts';

interface Case {
  readonly name: string;
  readonly source: string;

  readonly [field: string]: any;
}

const probe = { namespace: 'Shop', name: 'Probe', dimensions: [] };
const distributions = read('distributions');
const requests = read('statistics-requests');

describe('the statistics of recorded distributions', () => {
  const store = published('Shop', distributions.publications, distributions.now);

  it.each(named(distributions.cases))('%s', (_, { metric, minute, statistics }) => {
    const names = Object.keys(statistics);
    const extended = names.filter((name) => !/^(Sum|Average|Minimum|Maximum|SampleCount)$/.test(name));
    const { Datapoints } = getMetricStatistics(
      store,
      {
        Namespace: 'Shop',
        MetricName: metric,
        StartTime: minute,
        EndTime: minute + 60_000,
        Period: 60,
        Statistics: names.filter((name) => !extended.includes(name)),
        ExtendedStatistics: extended,
      },
      { now: distributions.now },
    );
    const { ExtendedStatistics, ...basic } = Datapoints[0]!;
    const found: Readonly<Record<string, unknown>> = { ...basic, ...ExtendedStatistics };
    for (const name of names) expectNear(found[name], statistics[name]);
  });
});

describe('GetMetricStatistics, as recorded', () => {
  const store = published(requests.namespace, requests.publications, requests.now);

  it.each(named(requests.cases))('%s', (_, { request, answer }) => {
    const asked = { Namespace: requests.namespace, ...request };
    expect(getMetricStatistics(store, asked, { now: requests.now })).toEqual(answer);
  });

  it.each(named(requests.refused))('refuses %s', (_, { request, error }) => {
    const now = (request as GetMetricStatisticsRequest).EndTime!;
    expect(attempt(() => getMetricStatistics(store, request, { now }))).toEqual({ error });
  });
});

describe('GetMetricData, as recorded', () => {
  it.each(named(read('labels').cases))('labels: %s', (_, { queries, labels }) => {
    const request = { MetricDataQueries: queries, StartTime: 0, EndTime: 60_000 };
    const { MetricDataResults } = getMetricData(new MetricStore(), request, { now: 60_000 });
    expect(Object.fromEntries(MetricDataResults.map(({ Id, Label }) => [Id, Label]))).toEqual(labels);
  });

  it.each(named(read('windows').cases))('window: %s', (_, { start, end, period, sampleTimes, timestamps }) => {
    const windowStore = new MetricStore();
    for (const time of sampleTimes) windowStore.recordValue(probe, time, 1);
    expect(readProbe(windowStore, { start, end, period, statistic: 'Sum' }).Timestamps).toEqual(
      timestamps.toReversed(),
    );
  });
});

describe('the definition of each statistic', () => {
  const start = Date.UTC(2026, 0, 1);

  it.each(named(read('definitions').cases))(
    '%s',
    (_, { publications, statistic, period = 60, unit, expected, confidence }) => {
      const data = publications.map((datum: MetricDatum) => ({ ...datum, MetricName: probe.name, Timestamp: start }));
      const store = new MetricStore();
      putMetricData(store, { Namespace: probe.namespace, MetricData: data }, start);
      const window = { start, end: start + 60_000, period, unit };
      const { Values, Messages } = readProbe(store, { ...window, statistic });
      if (expected.messages) expect(Messages).toEqual(expected.messages);
      if (expected.values) expect(Values).toEqual(expected.values);
      else if (confidence === 'aws-recorded') expect(Values).toEqual([expected.value]);
      else
        expectWithinABin(
          statistic,
          expected.value,
          Values[0]!,
          (one) => readProbe(store, { ...window, statistic: one }).Values[0] ?? 0,
        );
    },
  );
});

describe('ListMetrics, as recorded', () => {
  const listings = read('listings');
  const store = published(requests.namespace, requests.publications, requests.now);
  for (const name of listings.alsoPublished)
    store.recordValue({ ...probe, namespace: requests.namespace, name }, requests.now, 1);

  it.each(named(listings.cases))('%s', (_, { request, metrics, error }) => {
    const asked: ListMetricsRequest = { Namespace: requests.namespace, ...request };
    const answer = attempt(() => listMetrics(store, asked, { now: requests.now }));
    if (error !== undefined) expect(answer).toEqual({ error });
    else expect(listedIn(answer).sort()).toEqual(metrics.map((metric: unknown) => JSON.stringify(metric)).sort());
  });
});

interface ProbeQuery {
  readonly start: number;
  readonly end: number;
  readonly period: number;
  readonly statistic: string;
  readonly unit?: string;
}

function readProbe(store: MetricStore, { start, end, period, statistic, unit }: ProbeQuery) {
  const Metric = { Namespace: probe.namespace, MetricName: probe.name };
  const query = { Id: 'm', MetricStat: { Metric, Period: period, Stat: statistic, Unit: unit } };
  const request = { MetricDataQueries: [query], StartTime: start, EndTime: end };
  return getMetricData(store, request, { now: end }).MetricDataResults[0]!;
}

function published(namespace: string, data: readonly MetricDatum[], now: number): MetricStore {
  const store = new MetricStore();
  putMetricData(store, { Namespace: namespace, MetricData: data }, now);
  return store;
}

function expectNear(actual: unknown, expected: number | 'NaN' | null): void {
  if (expected === null) expect(actual).toBeUndefined();
  else if (expected === 'NaN') expect(actual).toBeNaN();
  else expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

/**
 * CloudWatch keeps bins, not samples: within a bin it cannot tell a sample from its neighbours. Bounds in values may therefore lie a
 * bin further in or out; means, sums and percentiles are a few percent off.
 */
function expectWithinABin(
  statistic: string,
  exact: number,
  actual: number,
  evaluate: (statistic: string) => number,
): void {
  const [, family, lower, upper] = /^(TC|PR)\(([\d.]*):([\d.]*)\)$/.exec(statistic) ?? [];
  if (family === undefined) return expect(Math.abs(actual / exact - 1)).toBeLessThan(0.05);
  const bounds = (factor: number) =>
    `${family}(${lower && (Number(lower) / factor).toFixed(8)}:${upper && (Number(upper) * factor).toFixed(8)})`;
  expect(evaluate(bounds(1 / 1.1))).toBeLessThanOrEqual(exact);
  expect(evaluate(bounds(1.1))).toBeGreaterThanOrEqual(exact);
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    return { error: { code, message } };
  }
}

function listedIn(answer: unknown): string[] {
  const { Metrics } = answer as ReturnType<typeof listMetrics>;
  return Metrics.map(({ MetricName, Dimensions }) =>
    JSON.stringify([MetricName, ...Dimensions.map(({ Name, Value }) => [Name, Value]).sort()]),
  );
}

function named(cases: readonly Case[]): [string, Case][] {
  return cases.map((one) => [one.name, one]);
}

function read(name: string): any {
  const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  const text = readFileSync(`${__dirname}/../../testdata/metrics/${name}.json`, 'utf8');
  return JSON.parse(text, (_, value) => (isTime(value) ? Date.parse(value) : value));
}
