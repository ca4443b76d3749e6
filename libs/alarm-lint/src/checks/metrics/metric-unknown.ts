import { lookUpName, misspeltNamespace } from '../../facts/catalogue/lookup.ts';
import { pages } from '../../facts/pages.ts';
import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

/** Says what is wrong with a metric's name, if AWS publishes no such metric. */
export function unknownMetric(metric: MetricUse): string | undefined {
  const meant = misspeltNamespace(metric.namespace);
  if (meant) return `there is no namespace "${metric.namespace}"; it is written ${meant}`;
  const verdict = lookUpName(metric.namespace, metric.name);
  if (verdict.kind !== 'unknown') return undefined;
  const remedy = verdict.nearest
    ? `it is written ${verdict.nearest}`
    : `see ${verdict.source ?? 'the page of the service'}`;
  return `${metric.namespace} has no metric "${metric.name}"; ${remedy}`;
}

export const metricUnknown: Check = {
  id: 'metric-unknown',
  severity: 'error',
  summary: 'an alarm watches a metric that its namespace does not have',
  source: pages.serviceMetrics,
  deadly: true,
  *find({ alarms }) {
    for (const { resource, metrics } of alarms)
      for (const metric of metrics) {
        const message = unknownMetric(metric);
        if (message) yield { resource, at: metric.at, message: `${metricLabel(metric)} never has data: ${message}` };
      }
  },
};
