import type { Alarm } from '../../model/alarm.ts';
import type { GraphWidget } from '../../model/dashboard.ts';
import { metricIdentity } from '../../model/metric-use.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { maybeSame } from '../../values/tokens.ts';

/** A graph over time and an alarm on one of its metrics. */
export interface ShownAlarm {
  readonly resource: Resource;
  readonly widget: GraphWidget;
  readonly alarm: Alarm;
}

/** Returns each graph over time with each alarm of its region on a metric that it draws under the alarm's own kind of statistic. */
export function* shownAlarms({ dashboards, alarms }: Model): Generator<ShownAlarm> {
  const single = alarms.filter(
    ({ metrics, returnedId, threshold }) => metrics.length === 1 && returnedId === undefined && threshold !== undefined,
  );
  for (const { resource, widgets } of dashboards)
    for (const widget of widgets) {
      if (widget.view !== 'timeSeries' || widget.alarmArns.length > 0) continue;
      const drawn = new Map(widget.metrics.map((metric) => [metricIdentity(metric), metric]));
      for (const alarm of single) {
        const shown = drawn.get(metricIdentity(alarm.metrics[0]!));
        if (!shown || !maybeSame(shown.region ?? resource.stack.region, alarm.resource.stack.region)) continue;
        if (isComparable(shown.statistic, alarm.metrics[0]!.statistic)) yield { resource, widget, alarm };
      }
    }
}

/** A sum or a count lies on another scale than a single value. */
function isComparable(one: string, other: string): boolean {
  return scale(one) === scale(other);
}

function scale(statistic: string): string {
  return /^(Sum|SampleCount)$/.test(statistic) ? statistic : 'value';
}
