import { pages } from '../../facts/pages.ts';
import { metricIdentity } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';
import { shownAlarms } from './shown-alarms.ts';

export const thresholdNotShown: Check = {
  id: 'threshold-not-shown',
  severity: 'note',
  summary: 'a graph shows the metric of an alarm and no line where it fires',
  source: pages.dashboardBody,
  *find(model) {
    for (const { resource, widget, alarm } of shownAlarms(model)) {
      if (widget.lines.length > 0 || alarm.threshold === undefined) continue;
      if (new Set(widget.metrics.map(metricIdentity)).size > 1) continue;
      const message = `widget "${widget.title}" shows what ${alarm.name} watches without its threshold ${alarm.threshold}; add a horizontal annotation`;
      yield { resource, at: ['Properties', 'DashboardBody'], message };
    }
  },
};
