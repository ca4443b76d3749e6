import { pages } from '../../facts/pages.ts';
import { objectOf, listOf, textOf } from '../../values/json.ts';
import { dimensionsOf, metricIdentity, metricLabel, type MetricUse } from '../../model/metric-use.ts';
import type { Model } from '../../model/model.ts';
import type { Check } from '../check.ts';

const band = /ANOMALY_DETECTION_BAND\(\s*([a-z]\w*)/;

export const bandUnusable: Check = {
  id: 'band-unusable',
  severity: 'warning',
  summary: 'an anomaly detection band has no detector of its own, or is asked of a high-resolution metric',
  source: pages.anomaly,
  *find(model) {
    for (const { resource, expressions, metrics } of model.alarms)
      for (const { expression, at } of expressions) {
        const metric = metrics.find(({ id }) => id === band.exec(expression)?.[1]);
        if (!metric) continue;
        const message = fault(metric, model);
        if (message) yield { resource, at, message: `"${expression}": ${message}` };
      }
  },
};

function fault(metric: MetricUse, model: Model): string | undefined {
  if (metric.periodSeconds < 60)
    return `anomaly detection does not work on high-resolution metrics, period is ${metric.periodSeconds} seconds; use 60 or more`;
  const detectors = model.ofType('AWS::CloudWatch::AnomalyDetector').map(({ properties }) => {
    const single = objectOf(properties['SingleMetricAnomalyDetector'] ?? properties);
    const name = textOf(single['MetricName']) ?? '';
    const use = {
      ...metric,
      namespace: textOf(single['Namespace']) ?? '',
      name,
      dimensions: dimensionsOf(single['Dimensions']),
    };
    return `${metricIdentity(use)} ${textOf(single['Stat']) ?? ''}`;
  });
  if (detectors.includes(`${metricIdentity(metric)} ${metric.statistic}`) || usesMath(model)) return undefined;
  return `no AWS::CloudWatch::AnomalyDetector for ${metric.statistic} of ${metricLabel(metric)}: the model begins to learn when the alarm is made, without excluded times; declare the detector`;
}

function usesMath(model: Model): boolean {
  return model
    .ofType('AWS::CloudWatch::AnomalyDetector')
    .some(({ properties }) => listOf(properties['MetricMathAnomalyDetector']).length > 0);
}
