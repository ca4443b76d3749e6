import { readFileSync } from 'node:fs';
import { getMetricStatistics } from '../queries/get-metric-statistics.ts';
import { MetricFault } from '../request-fault.ts';
import { MetricStore } from '../store/metric-store.ts';
import { putMetricData } from './put-metric-data.ts';
import type { MetricDatum, PutMetricDataRequest } from './request.ts';

interface PublicationCase {
  readonly name: string;
  readonly source: string;
  readonly now: number;
  readonly request: PutMetricDataRequest;
  readonly error?: { readonly code: string; readonly message: string };
  readonly readBack?: Readonly<Record<string, number | object>>;
}

const file = readFileSync(`${__dirname}/../../testdata/metrics/publications.json`, 'utf8');
const { cases } = JSON.parse(file, readTime) as { readonly cases: readonly PublicationCase[] };
const now = Date.UTC(2026, 8, 14, 1, 14);

describe('publishing, as recorded', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { request, error, readBack, now: moment }) => {
    const store = new MetricStore();
    expect(refusal(store, request, moment)).toEqual(error);
    if (readBack !== undefined) expect(readMinute(store, request, readBack, moment)).toEqual(readBack);
  });
});

describe('publishing', () => {
  it('takes nothing when one datum is wrong', () => {
    const store = new MetricStore();
    const MetricData = [{ MetricName: 'Good', Value: 1 }, { MetricName: 'Bad' }];
    expect(refusal(store, { Namespace: 'Shop', MetricData }, now)).toBeDefined();
    expect(store.knownMetrics()).toEqual([]);
  });

  it('uses the moment of receipt when a datum has no timestamp', () => {
    const store = new MetricStore();
    putMetricData(store, { Namespace: 'Shop', MetricData: [{ MetricName: 'Orders', Value: 4 }] }, now + 30_000);
    const metric = { namespace: 'Shop', name: 'Orders', dimensions: [] };
    expect([...store.slots({ metric, statistic: 'Sum', start: now, periodSeconds: 60, count: 1 }).values]).toEqual([4]);
  });

  it('answers with every complaint of the first code, a line each', () => {
    const MetricData = [
      { MetricName: 'A', Value: 1, StorageResolution: 5 },
      { MetricName: 'B', Value: 1, StorageResolution: 5 },
      { MetricName: 'C' },
    ];
    expect(refusal(new MetricStore(), { Namespace: 'Shop', MetricData }, now)).toEqual({
      code: 'InvalidParameterValue',
      message:
        'The parameter MetricData.member.1.StorageResolution must be a value in the set [ 1, 60 ].\n' +
        'The parameter MetricData.member.2.StorageResolution must be a value in the set [ 1, 60 ].',
    });
  });

  it.each<[string, MetricDatum, string]>([
    ['NaN', { Value: Number.NaN }, 'The value NaN for parameter MetricData.member.1.Value is invalid.'],
    ['infinity', { Value: -Infinity }, 'The value -∞ for parameter MetricData.member.1.Value is invalid.'],
    ['a value beyond 2^360', { Value: 2 ** 361 }, 'for parameter MetricData.member.1.Value is invalid.'],
    ['a value below 2^-360', { Value: 2 ** -361 }, 'The value 0 for parameter MetricData.member.1.Value is invalid.'],
    [
      'a negative count',
      { Values: [1], Counts: [-1] },
      'The value -1 for parameter MetricData.member.1.Counts.member.1 is invalid.',
    ],
    [
      '151 values',
      { Values: Array(151).fill(1) },
      'The collection MetricData.member.1.Values must not have a size greater than 150.',
    ],
    [
      'a set that lacks its sum',
      { StatisticValues: { SampleCount: 1, Minimum: 1, Maximum: 1 } },
      'StatisticValues.Sum is required.',
    ],
    [
      'a set of no samples',
      { StatisticValues: { SampleCount: 0, Sum: 0, Minimum: 1, Maximum: 1 } },
      'SampleCount must not equal 0.',
    ],
    [
      'a value and a set',
      { Value: 1, StatisticValues: { SampleCount: 1, Sum: 1, Minimum: 1, Maximum: 1 } },
      'are mutually exclusive',
    ],
    [
      'a timestamp of three weeks ago',
      { Value: 1, Timestamp: now - 21 * 86_400_000 },
      'must specify a time within the past two weeks.',
    ],
    [
      'a timestamp three hours ahead',
      { Value: 1, Timestamp: now + 3 * 3_600_000 },
      'no more than two hours in the future.',
    ],
    [
      'an unknown unit',
      { Value: 1, Unit: 'Requests' },
      'must be a value in the set [ Seconds, Microseconds, Milliseconds,',
    ],
    [
      'a dimension without a value',
      { Value: 1, Dimensions: [{ Name: 'A' }] },
      'Dimensions.member.1.Value is required.',
    ],
    [
      'a dimension twice',
      { Value: 1, Dimensions: [one('A'), one('A')] },
      'No metric may specify the same dimension name twice.',
    ],
    [
      '31 dimensions',
      { Value: 1, Dimensions: Array.from({ length: 31 }, (_, i) => one(`D${i}`)) },
      'must not have a size greater than 30.',
    ],
  ])('refuses %s', (_, datum, message) => {
    const MetricData = [{ MetricName: 'Probe', ...datum }];
    expect(refusal(new MetricStore(), { Namespace: 'Shop', MetricData }, now)?.message).toContain(message);
  });

  it('takes the greatest and the smallest value there is', () => {
    const MetricData = [{ MetricName: 'Probe', Values: [2 ** 360, -(2 ** 360), 2 ** -360, 0] }];
    expect(refusal(new MetricStore(), { Namespace: 'Shop', MetricData }, now)).toBeUndefined();
  });
});

function one(name: string) {
  return { Name: name, Value: 'x' };
}

function readTime(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
}

function refusal(store: MetricStore, request: PutMetricDataRequest, moment: number) {
  try {
    putMetricData(store, request, moment);
    return undefined;
  } catch (error) {
    if (!(error instanceof MetricFault)) throw error;
    return { code: error.code, message: error.message };
  }
}

function readMinute(store: MetricStore, request: PutMetricDataRequest, wanted: object, moment: number) {
  const datum = (request.MetricData ?? request.EntityMetricData![0]!.MetricData!)[0]!;
  const { Datapoints } = getMetricStatistics(
    store,
    {
      Namespace: request.Namespace,
      MetricName: datum.MetricName,
      StartTime: datum.Timestamp,
      EndTime: datum.Timestamp! + 60_000,
      Period: 60,
      Statistics: ['SampleCount', 'Sum', 'Minimum', 'Maximum', 'Average'],
      ExtendedStatistics: 'ExtendedStatistics' in wanted ? ['p0', 'p50', 'p100'] : [],
    },
    { now: moment },
  );
  return Datapoints[0];
}
