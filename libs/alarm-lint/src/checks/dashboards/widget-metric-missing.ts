import { pages } from '../../facts/pages.ts';
import type { MetricUse } from '../../model/metric-use.ts';
import { metricLabel } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';
import { unpublishedDimensions } from '../metrics/dimensions-unpublished.ts';
import { misshapenValues } from '../metrics/dimension-value-form.ts';
import { unknownMetric } from '../metrics/metric-unknown.ts';

export const widgetMetricMissing: Check = {
  id: 'widget-metric-missing',
  severity: 'warning',
  summary: 'a dashboard draws a metric that AWS does not publish',
  source: pages.dashboardBody,
  *find({ dashboards }) {
    for (const { resource, widgets } of dashboards)
      for (const { title, metrics } of widgets)
        for (const metric of metrics) {
          const fault = unknownMetric(metric) ?? unpublishedDimensions(metric) ?? misshapenValues(metric)[0];
          if (fault) yield { resource, at: metric.at, message: message(title, metric, fault) };
        }
  },
};

function message(title: string, metric: MetricUse, fault: string): string {
  return `widget "${title}" stays empty: ${metricLabel(metric)} ${fault}`;
}
