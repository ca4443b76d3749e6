import { invalid } from './alarm-fault.ts';
import type { ApiMetricDataQuery } from './metric-alarm.ts';

/**
 * Returns the period of an alarm on Metrics, in seconds: the one that all its queries share. An alarm of expressions alone
 * needs one on its expression.
 */
export function queryPeriod(queries: readonly ApiMetricDataQuery[]): number {
  const periods = new Set(
    queries.flatMap(({ MetricStat, Period }) => [MetricStat?.Period, Period].filter((period) => period !== undefined)),
  );
  const [period] = periods;
  if (period === undefined) invalid('an alarm whose Metrics hold expressions only needs a Period on one of them');
  if (periods.size > 1)
    invalid(`the queries of an alarm share one period, got ${[...periods].join(', ')} seconds; make them the same`);
  return period;
}
