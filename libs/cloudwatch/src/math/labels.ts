import { metricKey, type Metric } from '../metric.ts';
import { groupBy } from './group-by.ts';
import type { MetricStat } from './query.ts';

/**
 * Names metrics by what tells them apart, in the order namespace, dimension values (by dimension name), metric name; the metric
 * name alone when nothing does. Queries of the same metric add the statistic and the period in which they differ (recorded
 * 2025 and 2026; that only queries of the same metric add them is inferred from there).
 */
export function automaticLabels(stats: readonly MetricStat[]): readonly string[] {
  const metrics = stats.map(({ metric }) => metric);
  const differs = {
    namespace: differ(metrics.map(({ namespace }) => namespace)),
    dimensions: differ(metrics.map((metric) => metricKey({ ...metric, namespace: '', name: '' }))),
    name: differ(metrics.map(({ name }) => name)),
  };
  const sameMetric = groupBy(stats, ({ metric }) => metricKey(metric));
  return stats.map((stat) => {
    const same = sameMetric.get(metricKey(stat.metric))!;
    return [metricLabel(stat.metric, differs), ...queryLabel(stat, same)].join(' ');
  });
}

function metricLabel(metric: Metric, differs: Readonly<Record<'namespace' | 'dimensions' | 'name', boolean>>): string {
  const values = metric.dimensions.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ value }) => value);
  const parts = [
    ...(differs.namespace ? [metric.namespace] : []),
    ...(differs.dimensions ? values : []),
    ...(differs.name ? [metric.name] : []),
  ];
  return parts.join(' ') || metric.name;
}

function queryLabel({ statistic, periodSeconds }: MetricStat, same: readonly MetricStat[]): readonly string[] {
  return [
    ...(differ(same.map((each) => each.statistic)) ? [statistic] : []),
    ...(differ(same.map((each) => String(each.periodSeconds))) ? [String(periodSeconds)] : []),
  ];
}

function differ(values: readonly string[]): boolean {
  return new Set(values).size > 1;
}
