import { pages } from '../../facts/pages.ts';
import { metricLabel } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

export const filterDefaultDistorts: Check = {
  id: 'filter-default-distorts',
  severity: 'warning',
  summary: "a metric filter's default value shifts the statistic that an alarm looks at",
  source: pages.metricFilters,
  *find({ alarms, filters }) {
    for (const { resource, metrics } of alarms)
      for (const metric of metrics) {
        const filter = filters.find((each) => each.namespace === metric.namespace && each.metric === metric.name);
        if (filter?.defaultValue === undefined || !isDistorted(metric.statistic, filter.defaultValue)) continue;
        const message = `${metric.statistic} of ${metricLabel(metric)}: the filter also publishes ${filter.defaultValue} for each line that does not match, so other traffic moves the value; use Sum with a default of 0, or no default`;
        yield { resource, at: metric.at, message };
      }
  },
};

/** Nought changes no sum and no maximum of counts; anything else changes every statistic. */
function isDistorted(statistic: string, defaultValue: number): boolean {
  return defaultValue !== 0 || !/^(Sum|Maximum)$/.test(statistic);
}
