import { pages } from '../../facts/pages.ts';
import { unitOf } from '../../facts/units.ts';
import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import type { Model } from '../../model/model.ts';
import type { Check } from '../check.ts';

export const unitUnpublished: Check = {
  id: 'unit-unpublished',
  severity: 'error',
  summary: 'an alarm asks for a unit that the metric is not published with',
  source: pages.concepts,
  deadly: true,
  *find(model) {
    for (const { resource, metrics } of model.alarms)
      for (const metric of metrics) {
        const published = metric.unit === undefined ? undefined : publishedUnit(metric, model);
        if (published === undefined || published === metric.unit) continue;
        const message = `${metricLabel(metric)} is published in ${published}, the alarm asks for ${metric.unit}: CloudWatch converts nothing and finds no data; leave Unit out`;
        yield { resource, at: metric.at, message };
      }
  },
};

/** A filter without a unit publishes None. */
function publishedUnit({ namespace, name }: MetricUse, { filters }: Model): string | undefined {
  const filter = filters.find((each) => each.namespace === namespace && each.metric === name);
  return filter ? filter.unit : unitOf(namespace, name);
}
