import { pages } from '../../facts/pages.ts';
import { publishingInterval } from '../../facts/publishing-interval.ts';
import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import type { Model } from '../../model/model.ts';
import { flagOf } from '../../values/json.ts';
import type { Check } from '../check.ts';

export const periodTooShort: Check = {
  id: 'period-too-short',
  severity: 'warning',
  summary: 'a period is shorter than the metric is published',
  source: pages.evaluation,
  *find(model) {
    for (const { resource, metrics } of model.alarms)
      for (const metric of metrics) {
        const interval = publishingInterval(metric.namespace, metric.name, detailed(metric, model));
        if (!interval || metric.periodSeconds >= interval.seconds) continue;
        const message = `${metricLabel(metric)} is published every ${interval.seconds} seconds, the alarm looks every ${metric.periodSeconds}; the periods between have no data, use ${interval.seconds} or more`;
        yield { resource, at: metric.at, message };
      }
  },
};

function detailed({ dimensions }: MetricUse, model: Model): boolean | undefined {
  const id = dimensions['InstanceId'];
  const instance = id === undefined ? undefined : model.find(id, 'AWS::EC2::Instance');
  return instance && (flagOf(instance.properties['Monitoring']) ?? false);
}
