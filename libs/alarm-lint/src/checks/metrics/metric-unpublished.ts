import { isAwsNamespace } from '../../facts/namespaces.ts';
import { pages } from '../../facts/pages.ts';
import { fitsName, type MetricSource } from '../../model/metric-source.ts';
import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import { isKnown } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

/** Says that nothing in the templates publishes a metric of one's own. */
export function unpublished(metric: MetricUse, sources: readonly MetricSource[]): string | undefined {
  if (
    metric.namespace === '' ||
    isAwsNamespace(metric.namespace) ||
    !isKnown(metric.namespace) ||
    metric.accountId !== undefined
  )
    return undefined;
  const inNamespace = sources.filter(({ namespace }) => fitsName(namespace, metric.namespace));
  if (inNamespace.some((source) => source.metric === undefined || source.metric === metric.name)) return undefined;
  const others = [...new Set(inNamespace.map((source) => source.metric))].join(', ');
  const known = others ? `only ${others} of ${metric.namespace}` : `nothing in ${metric.namespace}`;
  return `no metric filter, permission to PutMetricData or embedded metric publishes it, ${known} is; add the publisher or declare it`;
}

export const metricUnpublished: Check = {
  id: 'metric-unpublished',
  severity: 'error',
  summary: 'an alarm watches a metric of your own that nothing publishes',
  source: pages.putMetricData,
  sees: 'platform',
  deadly: true,
  *find({ alarms, sources }) {
    for (const { resource, metrics } of alarms)
      for (const metric of metrics) {
        const message = unpublished(metric, sources);
        if (message) yield { resource, at: metric.at, message: `${metricLabel(metric)} never has data: ${message}` };
      }
  },
};
