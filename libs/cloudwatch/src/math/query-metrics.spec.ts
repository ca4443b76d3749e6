import type { Series } from '../series.ts';
import { admitAlarmMath } from './admit-alarm.ts';
import { automaticLabels } from './labels.ts';
import { parse } from './parser.ts';
import { print } from './print.ts';
import { queryMetrics, type MetricDataReader } from './query-metrics.ts';
import type { MetricDataQuery, MetricStat } from './query.ts';
import { QueryFault } from './query-fault.ts';
import { searchMetrics } from './search-metrics.ts';
import admission from '../../testdata/metric-math/alarm-admission.json' with { type: 'json' };
import labels from '../../testdata/metric-math/automatic-labels.json' with { type: 'json' };
import metricData from '../../testdata/metric-math/get-metric-data.json' with { type: 'json' };
import searches from '../../testdata/metric-math/search-expressions.json' with { type: 'json' };

interface WireMetric {
  readonly Namespace?: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}

interface Published extends WireMetric {
  readonly Timestamp: string;
  readonly Value?: number;
  readonly Values?: readonly number[];
  readonly Counts?: readonly number[];
  readonly StorageResolution?: number;
}

interface WireQuery {
  readonly Id: string;
  readonly MetricStat?: { readonly Metric: WireMetric; readonly Period: number; readonly Stat: string };
  readonly Expression?: string;
  readonly Label?: string;
  readonly ReturnData?: boolean;
}

interface Recording {
  readonly id: string;
  readonly request: {
    readonly StartTime: string;
    readonly EndTime: string;
    readonly MetricDataQueries: readonly WireQuery[];
    readonly ScanBy?: string;
    readonly NextToken?: string;
  };
  readonly expected?: { readonly MetricDataResults: readonly unknown[] };
  readonly error?: { readonly code: string; readonly message: string };
}

interface Recordings {
  readonly published: { readonly namespace: string; readonly data: readonly unknown[] };
  readonly cases: readonly unknown[];
}

describe.each<[string, Recordings]>([
  ['metrics and math', metricData],
  ['searches', searches],
])('recorded GetMetricData: %s', (_, { published, cases }) => {
  const reader = readerOf(published.namespace, published.data as readonly Published[]);
  const recordings = cases as readonly Recording[];

  it.each(recordings.filter(({ expected }) => expected).map((each) => [each.id, each] as const))(
    '%s answers as AWS did',
    (_id, { request, expected }) => {
      expect(sorted(answer(request, reader))).toEqual(sorted(expected!.MetricDataResults));
    },
  );

  it.each(recordings.filter(({ error }) => error).map((each) => [each.id, each] as const))(
    '%s is refused as AWS did',
    (_id, { request, error }) => {
      const fault = faultOf(() => answer(request, reader));
      expect({ code: fault.code, message: fault.message }).toEqual(error);
    },
  );
});

describe('recorded labels', () => {
  it.each(labels.cases.map((each) => [each.id, each] as const))('%s', (_, { queries, labels: wanted }) => {
    const reader: MetricDataReader = { read: () => ({ times: [], values: [] }) };
    const results = queryMetrics({ start: 0, end: 0, queries: (queries as WireQuery[]).map(queryOf) }, reader);
    expect(Object.fromEntries(results.map(({ id, label }) => [id, label]))).toEqual(wanted);
  });

  it('tell queries of one metric apart by statistic and period', () => {
    const metric = { namespace: 'N', name: 'metric1', dimensions: [] };
    const stats = [
      { metric, statistic: 'Sum', periodSeconds: 60 },
      { metric, statistic: 'Average', periodSeconds: 300 },
    ];
    expect(automaticLabels(stats)).toEqual(['metric1 Sum 60', 'metric1 Average 300']);
  });
});

describe('recorded admission of alarms', () => {
  const alarm = (expression: string): readonly MetricDataQuery[] => [
    { id: 'm1', metricStat: stat(10), returnData: false },
    { id: 'e1', expression, periodSeconds: 10 },
  ];

  it.each(admission.admitted)('%s is admitted', (expression) => {
    expect(admitAlarmMath(alarm(expression))).toMatchObject({ watchedId: 'e1' });
    expect(print(parse(print(parse(expression))))).toBe(print(parse(expression)));
  });

  it.each(admission.rejected)('$expression is rejected', ({ expression, error }) => {
    const { code, message } = faultOf(() => admitAlarmMath(alarm(expression)));
    expect({ code, message }).toEqual(error);
  });
});

describe('admission of alarms', () => {
  const m1: MetricDataQuery = { id: 'm1', metricStat: stat(60), returnData: false };

  it('refuses SEARCH even when it is hidden', () => {
    const hidden = { id: 'e2', expression: `SUM(SEARCH('Errors', 'Sum', 60))`, returnData: false };
    const fault = faultOf(() => admitAlarmMath([m1, { id: 'e1', expression: 'm1 * 2' }, hidden]));
    expect(fault.message).toBe('SEARCH is not supported on Metric Alarms.');
  });

  it('refuses an array of series and any other number of returned series than one', () => {
    expect(() => admitAlarmMath([m1, { id: 'e1', expression: 'METRICS()' }])).toThrow('multi time series');
    expect(() => admitAlarmMath([m1])).toThrow('Exactly one element of the metrics list should return data.');
  });

  it('admits a band beside the series it is drawn around', () => {
    const band = { id: 'ad1', expression: 'ANOMALY_DETECTION_BAND(m1, 2)' };
    const returned = { ...m1, returnData: true };
    expect(admitAlarmMath([returned, band], 'ad1')).toMatchObject({ watchedId: 'm1', bandId: 'ad1' });
    expect(() => admitAlarmMath([m1, band], 'ad1')).toThrow('Exactly two elements');
    expect(() => admitAlarmMath([returned, { id: 'ad1', expression: 'm1' }], 'ad1')).toThrow('ThresholdMetricId');
  });

  it('refuses more than ten metrics, different periods and expressions in a circle', () => {
    const many = Array.from({ length: 11 }, (_, i) => ({ ...m1, id: `m${i}` }));
    expect(() => admitAlarmMath([...many, { id: 'e1', expression: 'SUM(METRICS())' }])).toThrow('at most 10');
    const slow = { ...m1, id: 'm2', metricStat: stat(300) };
    expect(() => admitAlarmMath([m1, slow, { id: 'e1', expression: 'm1 + m2' }])).toThrow('60, 300 seconds');
    const circle = [m1, { id: 'e1', expression: 'e2' }, { id: 'e2', expression: 'm1 + e1', returnData: false }];
    expect(() => admitAlarmMath(circle)).toThrow('e1 → e2 → e1');
  });
});

function answer(request: Recording['request'], reader: MetricDataReader): readonly unknown[] {
  const { StartTime, EndTime, MetricDataQueries, ScanBy, NextToken } = request;
  const [start, end] = [Date.parse(StartTime), Date.parse(EndTime)];
  const queries = MetricDataQueries.map(queryOf);
  return queryMetrics({ start, end, queries, nextToken: NextToken }, reader).map(({ id, label, times, values }) => {
    const ascending = ScanBy === 'TimestampAscending';
    const Timestamps = times.map((time) => new Date(time).toISOString().replace('.000', ''));
    const [t, v] = ascending ? [Timestamps, values] : [Timestamps.toReversed(), values.toReversed()];
    return { Id: id, Label: label, StatusCode: 'Complete', Timestamps: t, Values: v };
  });
}

function queryOf({ Id, MetricStat, Expression, Label, ReturnData }: WireQuery): MetricDataQuery {
  const metricStat = MetricStat && {
    metric: metricOf(MetricStat.Metric),
    periodSeconds: MetricStat.Period,
    statistic: MetricStat.Stat,
  };
  return { id: Id, metricStat, expression: Expression, label: Label, returnData: ReturnData };
}

function metricOf({ Namespace = '', MetricName, Dimensions = [] }: WireMetric) {
  return {
    namespace: Namespace,
    name: MetricName,
    dimensions: Dimensions.map(({ Name, Value }) => ({ name: Name, value: Value })),
  };
}

/** Sums what was published, in buckets that begin at the start of the request. */
function readerOf(namespace: string, published: readonly Published[]): MetricDataReader {
  const data = published.map((datum) => ({ datum, key: keyOf(metricOf({ ...datum, Namespace: namespace })) }));
  const read = ({ metric, periodSeconds }: MetricStat, start: number, end: number): Series => {
    const sums = new Map<number, number>();
    for (const { datum, key } of data) {
      const resolution = (datum.StorageResolution ?? 60) * 1000;
      const time = Math.floor(Date.parse(datum.Timestamp) / resolution) * resolution;
      if (key !== keyOf(metric) || time < start || time >= end) continue;
      const bucket = start + Math.floor((time - start) / (periodSeconds * 1000)) * periodSeconds * 1000;
      sums.set(bucket, (sums.get(bucket) ?? 0) + sumOf(datum));
    }
    const times = [...sums.keys()].sort((a, b) => a - b);
    return { times, values: times.map((time) => sums.get(time)!) };
  };
  const metrics = [...new Set(data.map(({ key }) => key))].map((key) => JSON.parse(key) as MetricStat['metric']);
  return {
    read,
    search: (request) => searchMetrics(request, metrics, (each) => read(each, request.start, request.end)),
  };
}

function keyOf(metric: MetricStat['metric']): string {
  const dimensions = metric.dimensions.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify({ ...metric, dimensions });
}

function sumOf({ Value, Values = [Value ?? 0], Counts }: Published): number {
  return Values.reduce((sum, value, i) => sum + value * (Counts?.[i] ?? 1), 0);
}

function sorted(results: readonly unknown[]): readonly string[] {
  return results.map((each) => JSON.stringify(each, Object.keys(each as object).sort())).sort();
}

function faultOf(run: () => unknown): QueryFault {
  try {
    run();
  } catch (error) {
    if (error instanceof QueryFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function stat(periodSeconds: number): MetricStat {
  return { metric: { namespace: 'N', name: 'M', dimensions: [] }, periodSeconds, statistic: 'Sum' };
}
