import type { MetricFilter } from './metric-filter.ts';

/** One item of DescribeMetricFilters. */
export type MetricFilterDescription = Omit<MetricFilter, 'applyOnTransformedLogs'> & {
  readonly logGroupName: string;
  readonly applyOnTransformedLogs: boolean;
};

/**
 * Lists metric filters as DescribeMetricFilters does: by name, and with members only that were given, except
 * `applyOnTransformedLogs` (recorded 2026).
 */
export function describeMetricFilters(
  filters: readonly MetricFilter[],
  logGroupName: string,
): MetricFilterDescription[] {
  return filters
    .map((filter) => ({ ...filter, logGroupName, applyOnTransformedLogs: false }))
    .sort((a, b) => (a.filterName < b.filterName ? -1 : a.filterName > b.filterName ? 1 : 0));
}
