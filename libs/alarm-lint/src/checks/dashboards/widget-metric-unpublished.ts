import { pages } from '../../facts/pages.ts';
import { metricLabel } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';
import { unpublished } from '../metrics/metric-unpublished.ts';

export const widgetMetricUnpublished: Check = {
  id: 'widget-metric-unpublished',
  severity: 'warning',
  summary: 'a dashboard draws a metric of your own that nothing publishes',
  source: pages.putMetricData,
  sees: 'platform',
  *find({ dashboards, sources }) {
    for (const { resource, widgets } of dashboards)
      for (const { title, metrics } of widgets)
        for (const metric of metrics) {
          const fault = unpublished(metric, sources);
          if (fault)
            yield {
              resource,
              at: metric.at,
              message: `widget "${title}" stays empty: ${metricLabel(metric)}: ${fault}`,
            };
        }
  },
};
