import metricData from '../../testdata/metric-math/get-metric-data.json' with { type: 'json' };
import searches from '../../testdata/metric-math/search-expressions.json' with { type: 'json' };
import { putMetricData } from '../publishing/put-metric-data.ts';
import type { MetricDatum } from '../publishing/request.ts';
import { MetricFault } from '../request-fault.ts';
import { MetricStore } from '../store/metric-store.ts';
import { getMetricData, type GetMetricDataRequest } from './get-metric-data.ts';

interface Recording {
  readonly id: string;
  readonly request: Omit<GetMetricDataRequest, 'StartTime' | 'EndTime'> & {
    readonly StartTime: string;
    readonly EndTime: string;
  };
  readonly expected?: { readonly MetricDataResults: readonly object[] };
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
  const store = storeOf(published);
  const recordings = (cases as readonly Recording[]).map((each) => [each.id, each] as const);

  it.each(recordings.filter(([, { expected }]) => expected))('%s answers as AWS did', (_id, { request, expected }) => {
    expect(sorted(answer(store, request))).toEqual(sorted(expected!.MetricDataResults));
  });

  it.each(recordings.filter(([, { error }]) => error))('%s is refused as AWS did', (_id, { request, error }) => {
    const { code, message } = faultOf(() => answer(store, request));
    expect({ code, message }).toEqual(error);
  });
});

function storeOf({ namespace, data }: Recordings['published']): MetricStore {
  const store = new MetricStore();
  for (const datum of data as readonly (MetricDatum & { readonly Timestamp: string })[]) {
    const Timestamp = Date.parse(datum.Timestamp);
    putMetricData(store, { Namespace: namespace, MetricData: [{ ...datum, Timestamp }] }, Timestamp);
  }
  return store;
}

function answer(store: MetricStore, { StartTime, EndTime, ...request }: Recording['request']): readonly object[] {
  const times = { StartTime: Date.parse(StartTime), EndTime: Date.parse(EndTime) };
  const { MetricDataResults } = getMetricData(store, { ...request, ...times }, { now: times.EndTime });
  return MetricDataResults.map(({ Timestamps, ...result }) => ({
    ...result,
    Timestamps: Timestamps.map((time) => new Date(time).toISOString().replace('.000', '')),
  }));
}

/** AWS answers in no stable order; the order within a result is stable. */
function sorted(results: readonly object[]): readonly string[] {
  return results.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
}

function faultOf(run: () => unknown): MetricFault {
  try {
    run();
  } catch (error) {
    if (error instanceof MetricFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
