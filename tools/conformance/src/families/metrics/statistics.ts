import {
  getMetricData,
  getMetricStatistics,
  MetricStore,
  putMetricData,
  type MetricDatum,
} from '@shopwatch/cloudwatch';
import { attempt, compared, type Comparison } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { histogramTolerance } from './histogram-tolerance.ts';

const minute = Date.UTC(2025, 0, 1);
const named = { Namespace: 'Conformance', MetricName: 'metric' };

/** One statistic of what was published into one period. */
export const statistics: ListFamily = {
  name: 'statistics',
  shape: 'list',
  recognises: (entry) =>
    Array.isArray(entry.putMetricData ?? entry.publications) && typeof entry.statistic === 'string',
  case: ({ publications, putMetricData = publications, ...rest }): ConformanceCase => ({
    id: rest.id,
    run() {
      const entry: JsonObject = { ...rest, putMetricData };
      const answer = attempt(() => published(entry));
      if ('error' in answer) return compared(entry.expected, answer);
      const { values, messages } = answer;
      const actual: JsonObject = { value: values[0] ?? null, values, messages };
      const keys = Object.keys(entry.expected);
      return compared(entry.expected, Object.fromEntries(keys.map((key) => [key, actual[key]])), toleranceOf(entry));
    },
  }),
};

/** The labels that queries of one request get. */
export const metricLabels: ListFamily = {
  name: 'statistics',
  shape: 'list',
  recognises: ({ kind, queries, expected }) =>
    kind === 'labels' && Array.isArray(queries) && Array.isArray(expected?.labels),
  case: ({ id, queries, expected }): ConformanceCase => ({
    id,
    run() {
      const MetricDataQueries = queries.map((query: JsonObject, index: number) => ({
        Id: `m${index}`,
        MetricStat: {
          Metric: { Namespace: query.namespace ?? named.Namespace, MetricName: query.metricName },
          Period: query.period,
          Stat: query.stat,
          Unit: query.unit,
        },
      }));
      const { MetricDataResults } = getMetricData(
        new MetricStore(),
        { MetricDataQueries, ...window(60) },
        { now: minute },
      );
      return compared(expected, { labels: MetricDataResults.map(({ Label }) => Label) });
    },
  }),
};

/** What the operations on metrics refuse. */
export const metricErrors: ListFamily = {
  name: 'statistics',
  shape: 'list',
  recognises: ({ kind, input }) => kind === 'error' && /^(PutMetricData|GetMetricStatistics)$/.test(input?.op),
  case: ({ id, input, expected }): ConformanceCase => ({
    id,
    run: () =>
      compared(
        expected,
        attempt(() => perform(input)),
      ),
  }),
};

function published({ putMetricData: data, statistic, unit, period = 60, dimensions }: JsonObject) {
  const store = new MetricStore();
  const MetricData = data.map((datum: MetricDatum) => ({ MetricName: named.MetricName, Timestamp: minute, ...datum }));
  putMetricData(store, { Namespace: named.Namespace, MetricData }, minute);
  const Metric = { ...named, Dimensions: dimensionsOf(dimensions) };
  const query = { Id: 'm', MetricStat: { Metric, Period: period, Stat: statistic, Unit: unit } };
  const { MetricDataResults } = getMetricData(
    store,
    { MetricDataQueries: [query], ...window(period) },
    { now: minute + 60_000 },
  );
  const { Values, Messages = [] } = MetricDataResults[0]!;
  return { values: Values, messages: Messages };
}

/** Dimensions are a list as in the API, or an object of their values by name. */
function dimensionsOf(given: JsonObject | readonly JsonObject[] = []) {
  const list = Array.isArray(given) ? given : Object.entries(given).map(([Name, Value]) => ({ Name, Value }));
  return list as readonly { readonly Name: string; readonly Value: string }[];
}

/** A tolerance of the case itself, such as the note `allow +/-1`, comes first. */
function toleranceOf(entry: JsonObject): Comparison {
  const noted = /allow \+\/-\s*([\d.]+)/.exec(entry.note ?? '')?.[1];
  const absolute = entry.tolerance ?? (noted === undefined ? undefined : Number(noted));
  return absolute === undefined ? histogramTolerance(entry) : { absolute };
}

function window(periodSeconds: number) {
  return { StartTime: minute, EndTime: minute + Math.max(60, periodSeconds) * 1000 };
}

function perform({ op, datum, ...input }: JsonObject): JsonObject {
  const store = new MetricStore();
  if (op === 'PutMetricData') {
    const MetricData = [{ MetricName: named.MetricName, ...datum }];
    putMetricData(store, { Namespace: named.Namespace, MetricData, ...input }, minute);
    return { ok: true };
  }
  const { period = 60, rangeSeconds = 60, StartTime, EndTime, ...request } = input;
  const range = {
    StartTime: StartTime === undefined ? minute - rangeSeconds * 1000 : Date.parse(StartTime),
    EndTime: EndTime === undefined ? minute : Date.parse(EndTime),
  };
  getMetricStatistics(store, { ...named, Period: period, Statistics: ['Sum'], ...request, ...range }, { now: minute });
  return { ok: true };
}
