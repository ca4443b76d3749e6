import { pages } from '../../facts/pages.ts';
import type { Check } from '../check.ts';
import { shownAlarms } from './shown-alarms.ts';

export const thresholdShownDifferently: Check = {
  id: 'threshold-shown-differently',
  severity: 'warning',
  summary: 'a graph draws a line elsewhere than the alarm on its metric fires',
  source: pages.dashboardBody,
  *find(model) {
    for (const { resource, widget, alarm } of shownAlarms(model)) {
      if (widget.lines.length === 0 || widget.lines.includes(alarm.threshold!)) continue;
      const message = `widget "${widget.title}" has a line at ${widget.lines.join(' and ')}, ${alarm.name} fires at ${alarm.threshold}; take both from one setting`;
      yield { resource, at: ['Properties', 'DashboardBody'], message };
    }
  },
};
