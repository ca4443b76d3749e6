import { listMetrics, putMetricData, type ListMetricsResult } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject } from '../../family.ts';
import { datumOf, storeWith, type Publications } from './published.ts';

/** When the metrics of the recordings were listed. */
const now = Date.parse('2026-09-14T01:30:00Z');

/** Which metrics are listed; in no particular order, and written as [name, [dimension, value]…]. */
export function listMetricsCase(
  entry: JsonObject,
  published: Publications,
  puts: readonly JsonObject[],
): ConformanceCase {
  const { id, request, error, expectedMetrics, expectedOwningAccounts } = entry;
  return {
    id: `list ${id}`,
    run() {
      const store = storeWith(published);
      for (const put of puts) if (put.expected?.code === 'Success') republish(store, published.namespace, put);
      const answer = attempt(() => listMetrics(store, { Namespace: published.namespace, ...request }, { now }));
      if ('error' in answer) return compared({ error }, answer);
      const expected = {
        metrics: sorted(expectedMetrics),
        ...(expectedOwningAccounts && { owners: expectedOwningAccounts }),
      };
      return compared(expected, {
        metrics: sorted(answer.Metrics.map(written)),
        ...(expectedOwningAccounts && { owners: answer.OwningAccounts }),
      });
    },
  };
}

/** What was put one by one belongs to the namespace as well. */
function republish(
  store: Parameters<typeof putMetricData>[0],
  namespace: string,
  { datum, entity, at }: JsonObject,
): void {
  const MetricName = entity === undefined ? 'Invalid' : 'Entity';
  const time = Date.parse(at ?? datum.Timestamp);
  putMetricData(store, { Namespace: namespace, MetricData: [{ MetricName, ...datumOf(datum) }] }, time);
}

function written({ MetricName, Dimensions }: ListMetricsResult['Metrics'][number]): readonly unknown[] {
  const pairs = Dimensions.map(({ Name, Value }) => [Name, Value]);
  return [MetricName, ...pairs.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))];
}

function sorted(metrics: readonly unknown[]): readonly string[] {
  return metrics.map((metric) => JSON.stringify(metric)).sort();
}

/** A publication of which only the name of the metric is known. */
export function namedPut(MetricName: string): JsonObject {
  return { expected: { code: 'Success' }, datum: { MetricName, Timestamp: '2026-09-14T01:08:00Z', Value: 1 } };
}
