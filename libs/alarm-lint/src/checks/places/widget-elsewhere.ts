import { pages } from '../../facts/pages.ts';
import { maybeSame } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

export const widgetElsewhere: Check = {
  id: 'widget-elsewhere',
  severity: 'warning',
  summary: 'a dashboard draws a metric of an alarm from a region where the alarm is not',
  source: pages.dashboardBody,
  *find({ dashboards, alarms }) {
    for (const { resource, widgets } of dashboards)
      for (const { title, metrics } of widgets)
        for (const metric of metrics) {
          const own = alarms.filter(({ metrics: watched }) =>
            watched.some((each) => sameResource(each.dimensions, metric.dimensions)),
          );
          const region = metric.region ?? resource.stack.region;
          if (own.length === 0 || own.some(({ resource: alarm }) => maybeSame(alarm.stack.region, region))) continue;
          const message = `widget "${title}" reads ${metric.namespace} ${metric.name} from ${region}, the alarms on it are in ${own[0]!.resource.stack.region}; set the widget's region`;
          yield { resource, at: metric.at, message };
        }
  },
};

function sameResource(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return (
    names.length > 0 && names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}
