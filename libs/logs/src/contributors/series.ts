import { measure } from './report-metrics.ts';
import type { ReportMetric } from './report-metrics.ts';
import { bucketTallies } from './tallies.ts';
import type { Tallies } from './tallies.ts';

/** Asks for a metric of a rule between two moments in epoch milliseconds, `end` exclusive. */
export interface InsightRuleSeriesRequest {
  readonly metric: ReportMetric;
  readonly start: number;
  readonly end: number;
  readonly periodSeconds: number;
}

/** Datapoints in ascending order; `values[i]` belongs to `times[i]` in epoch milliseconds. */
export interface InsightRuleSeries {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/**
 * Returns a metric of a rule over time, for INSIGHT_RULE_METRIC in metric math. A period begins a multiple of its length
 * after `start`; one in which nothing matched has no datapoint, which AWS leaves open.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-GraphReportData.html
 */
export function insightRuleSeries(tallies: Tallies, request: InsightRuleSeriesRequest): InsightRuleSeries {
  const buckets = bucketTallies(tallies, request.start, request.end, request.periodSeconds);
  const times = [...buckets.keys()];
  return { times, values: times.map((time) => measure(request.metric, [...buckets.get(time)!.values()])) };
}
