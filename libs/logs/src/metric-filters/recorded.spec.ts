import recorded from '../../testdata/recorded/metric-filter-values.json' with { type: 'json' };
import values from '../../testdata/filter-patterns/metric-values.json' with { type: 'json' };
import { admitLogEvents } from '../ingestion/admit-log-events.ts';
import type { LogEvent } from '../log-event.ts';
import { admitMetricFilter } from './admit.ts';
import { extractSamples, type FilterSample } from './extract.ts';
import type { LogSource, MetricFilter } from './metric-filter.ts';
import type { PutMetricFilterRequest } from './request.ts';
import { testMetricFilter } from './test-metric-filter.ts';

const source: LogSource = { account: '000000000000', region: 'us-east-1', logGroupName: '/shop/orders' };
/** Nobody looked at the metrics later than this. */
const READ_UNTIL = Date.UTC(2026, 8, 14, 2, 45);

interface RecordedFilter {
  readonly filterName: string;
  readonly filterPattern: string;
  readonly metricName: string;
  readonly metricValue: string;
  readonly dimensions?: Record<string, string>;
  readonly defaultValue?: number;
  readonly emitSystemFieldDimensions?: readonly string[];
  readonly fieldSelectionCriteria?: string;
  readonly expected: readonly {
    readonly dimensions: Record<string, string>;
    readonly datapoints: readonly Datapoint[];
  }[];
}

interface Datapoint {
  readonly timestamp: string;
  readonly sum: number;
  readonly unit: string;
  readonly sampleCount?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

function requestOf(filter: Omit<RecordedFilter, 'expected'>): PutMetricFilterRequest {
  const { filterName, filterPattern, metricName, metricValue, dimensions, defaultValue } = filter;
  const transformation = { metricName, metricValue, metricNamespace: recorded.namespace, dimensions, defaultValue };
  const { emitSystemFieldDimensions, fieldSelectionCriteria } = filter;
  return {
    filterName,
    filterPattern,
    metricTransformations: [transformation],
    emitSystemFieldDimensions,
    fieldSelectionCriteria,
  };
}

function admitted(request: PutMetricFilterRequest): MetricFilter {
  const admission = admitMetricFilter(request, []);
  if (!admission.ok) throw new Error(admission.error.message);
  return admission.filter;
}

function publishedEvents(): LogEvent[] {
  return recorded.publication.batches.flatMap(({ events, putAt }) => {
    if (events === undefined) return [];
    const admission = admitLogEvents(events, { now: Date.parse(putAt), retentionInDays: recorded.retentionInDays });
    return admission.ok ? admission.accepted : [];
  });
}

/** Adds up samples per period as GetMetricStatistics does. */
function datapoints(samples: readonly FilterSample[], periodSeconds: number): Datapoint[] {
  const periods = new Map<number, FilterSample[]>();
  for (const sample of samples) {
    const period = Math.floor(sample.timestamp / (periodSeconds * 1000)) * periodSeconds * 1000;
    periods.set(period, [...(periods.get(period) ?? []), sample]);
  }
  return [...periods]
    .sort(([a], [b]) => a - b)
    .map(([period, all]) => {
      const numbers = all.map(({ sample }) => sample.value);
      return {
        timestamp: new Date(period).toISOString().replace('.000Z', 'Z'),
        sum: numbers.reduce((sum, value) => sum + value, 0),
        unit: all[0]!.unit,
        sampleCount: numbers.length,
        minimum: Math.min(...numbers),
        maximum: Math.max(...numbers),
      };
    });
}

function visible(samples: readonly FilterSample[]): FilterSample[] {
  return samples.filter(({ availableAt }) => availableAt <= READ_UNTIL);
}

function dimensionsOf(sample: FilterSample): Record<string, string> {
  return Object.fromEntries(sample.metric.dimensions.map(({ name, value }) => [name, value]));
}

describe('the metric filters recorded on AWS', () => {
  const filters = [
    ...recorded.publication.filters.map((filter) => ({ filter, events: publishedEvents() })),
    ...recorded.extractors.filters.map((filter) => ({ filter, events: recorded.extractors.events as LogEvent[] })),
  ] as { filter: RecordedFilter; events: LogEvent[] }[];

  it.each(filters)('$filter.filterName publishes the same points', ({ filter, events }) => {
    const samples = visible(extractSamples(admitted(requestOf(filter)), events, source));
    const expected = filter.expected.filter((series) => series.datapoints.length > 0);
    expect(new Set(samples.map((sample) => JSON.stringify(dimensionsOf(sample)))).size).toBe(expected.length);
    for (const series of expected) {
      const named = Object.fromEntries(
        Object.entries(series.dimensions).map(([name, value]) => [
          name,
          value === '<log group name>' ? source.logGroupName : value,
        ]),
      );
      const same = samples.filter((sample) => JSON.stringify(dimensionsOf(sample)) === JSON.stringify(named));
      expect(datapoints(same, 60)).toMatchObject(series.datapoints);
    }
  });

  it('publish the default once for each event that does not match', () => {
    const filter = admitted(
      requestOf({
        filterName: 'd',
        filterPattern: 'DEFAULT_MATCH',
        metricName: 'Default',
        metricValue: '5',
        defaultValue: 3,
      }),
    );
    const samples = visible(extractSamples(filter, publishedEvents(), source));
    expect(datapoints(samples, 300)).toEqual(recorded.publication.statisticsPeriod300.Default);
    const minute = datapoints(samples, 60).find(({ timestamp }) => timestamp.includes('T01:15'))!;
    expect(minute.sum / minute.sampleCount!).toBe(recorded.publication.statisticsPeriod300.averages['01:15@60']);
  });

  it.each(recorded.admission)('are admitted or refused alike: $id', ({ id, result, ...given }) => {
    const request = { filterName: id, ...given } as unknown as PutMetricFilterRequest;
    const metricTransformations = request.metricTransformations!.map((one) => ({
      metricNamespace: recorded.namespace,
      ...one,
    }));
    const admission = admitMetricFilter(
      { ...request, metricTransformations },
      id === 'put-missing-group' ? undefined : [],
    );
    if (result === 'Success') expect(admission.ok).toBe(true);
    else
      expect(admission).toEqual({
        ok: false,
        error: { ...(result as object), message: expect.stringMatching(wording(result)) as string },
      });
  });

  it.each(recorded.testMetricFilter)('are tested alike: $pattern', ({ pattern, messages, matches, extracted }) => {
    const expected = matches.map((index) => ({
      eventNumber: index + 1,
      eventMessage: messages[index],
      extractedValues: (extracted as unknown as Record<string, object>)[index],
    }));
    expect(testMetricFilter(pattern, messages)).toEqual({ ok: true, matches: expected });
  });
});

/** The recording leaves the list of units out of the sentence. */
function wording(result: unknown): RegExp {
  const { message } = result as { message: string };
  return new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('\\[\\.\\.\\.\\]', '\\[.+\\]')}$`);
}

describe('the documented values of metric filters', () => {
  it.each(values)('$id: $metricValue of $message', (row) => {
    const filter = admitted(
      requestOf({
        filterName: row.id,
        filterPattern: row.pattern,
        metricName: 'Value',
        metricValue: row.metricValue,
        dimensions: row.metricDimensions,
      }),
    );
    const [sample] = extractSamples(filter, [{ timestamp: 0, message: row.message }], source);
    expect(sample?.sample.value ?? null).toBe(row.expected.value);
    if (row.expected.dimensions !== undefined) expect(dimensionsOf(sample!)).toEqual(row.expected.dimensions);
  });
});
