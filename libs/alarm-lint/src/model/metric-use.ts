import type { Json } from '@shopwatch/cloudformation';
import { listOf, numberOf, objectOf, textOf } from '../values/json.ts';
import type { At } from '../findings/problem.ts';

/** A metric as an alarm or a dashboard names it. */
export interface MetricUse {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  readonly periodSeconds: number;
  /** @default any */
  readonly unit?: string;
  /** Account that the metric is read from. @default - the alarm's own */
  readonly accountId?: string;
  /** Region that the metric is read from. @default - the alarm's own */
  readonly region?: string;
  /** Id in a list of queries. */
  readonly id?: string;
  /** Where it stands below the resource. */
  readonly at: At;
}

/** Reads the dimensions of a template, name to value. */
export function dimensionsOf(written: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listOf(written).map((each) => {
      const { Name, Value } = objectOf(each);
      return [textOf(Name) ?? '', textOf(Value) ?? ''];
    }),
  );
}

/** Reads the `MetricStat` of one query. */
export function metricStat(query: Json, at: At): MetricUse {
  const { Id, MetricStat, AccountId } = objectOf(query);
  const { Metric, Period, Stat, Unit } = objectOf(MetricStat);
  const metric = objectOf(Metric);
  return {
    namespace: textOf(metric['Namespace']) ?? '',
    name: textOf(metric['MetricName']) ?? '',
    dimensions: dimensionsOf(metric['Dimensions']),
    statistic: textOf(Stat) ?? 'Average',
    periodSeconds: numberOf(Period) ?? 300,
    unit: textOf(Unit),
    accountId: textOf(AccountId),
    id: textOf(Id),
    at,
  };
}

/** Returns a text that two uses of one metric share, whatever the order of the dimensions. */
export function metricIdentity({ namespace, name, dimensions }: MetricUse): string {
  const pairs = Object.entries(dimensions).map(([key, value]) => `${key}=${value}`);
  return [namespace, name, ...pairs.sort()].join('|');
}

/** Names a metric as people do. */
export function metricLabel({ namespace, name }: Pick<MetricUse, 'name' | 'namespace'>): string {
  return `${namespace} ${name}`;
}
