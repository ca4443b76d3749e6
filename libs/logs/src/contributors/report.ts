import type { InsightRule } from './rule.ts';
import { measure } from './report-metrics.ts';
import type { ReportMetric } from './report-metrics.ts';
import { bucketTallies } from './tallies.ts';
import type { Tallies, Tally } from './tallies.ts';

/** How many contributors a report lists unless asked for another number, from 1 to 100. */
export const defaultContributorCount = 10;

export interface InsightRuleReportRequest {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** A multiple of 60. */
  readonly periodSeconds: number;
  /** @default 10 */
  readonly maxContributorCount?: number;
  /** The metrics to give with each period. @default [] */
  readonly metrics?: readonly ReportMetric[];
  /** What ranks the contributors: their total, or their largest period. @default 'Sum' */
  readonly orderBy?: 'Sum' | 'Maximum';
}

export interface ReportedContributor {
  readonly keys: readonly string[];
  readonly aggregateValue: number;
  /** Only the periods in which the contributor appeared. */
  readonly datapoints: readonly { readonly timestamp: number; readonly value: number }[];
}

/** What GetInsightRuleReport answers; times are the starts of periods in epoch milliseconds. */
export interface InsightRuleReport {
  readonly keyLabels: readonly string[];
  readonly aggregationStatistic: 'SampleCount' | 'Sum';
  readonly aggregateValue: number;
  readonly uniqueCount: number;
  readonly contributors: readonly ReportedContributor[];
  readonly metricDatapoints: readonly ReportedPeriod[];
}

export interface ReportedPeriod {
  readonly timestamp: number;
  /** Empty for a period in which nothing matched. */
  readonly metrics: Readonly<Partial<Record<ReportMetric, number>>>;
}

/**
 * Reports who contributed to a rule and how much. Periods lie on multiples of their length; both the one that holds `start`
 * and the one that holds `end` belong to the report, so that an hour in periods of 300 seconds has 13 (recorded).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetInsightRuleReport.html
 */
export function insightRuleReport(
  rule: InsightRule,
  tallies: Tallies,
  request: InsightRuleReportRequest,
): InsightRuleReport {
  const period = request.periodSeconds * 1000;
  const first = Math.floor(request.start / period) * period;
  const last = Math.floor(request.end / period) * period;
  const buckets = bucketTallies(tallies, first, last + period, request.periodSeconds);
  const contributors = ranked(buckets, request.orderBy ?? 'Sum');
  return {
    keyLabels: rule.keys.map(({ text }) => text),
    aggregationStatistic: rule.contribution ? 'Sum' : 'SampleCount',
    aggregateValue: contributors.reduce((total, { aggregateValue }) => total + aggregateValue, 0),
    uniqueCount: contributors.length,
    contributors: contributors.slice(0, request.maxContributorCount ?? defaultContributorCount),
    metricDatapoints: periods(buckets, first, last, period, request.metrics ?? []),
  };
}

type Buckets = ReadonlyMap<number, ReadonlyMap<string, Tally>>;

function ranked(buckets: Buckets, orderBy: 'Sum' | 'Maximum'): ReportedContributor[] {
  const found = new Map<string, { keys: readonly string[]; datapoints: { timestamp: number; value: number }[] }>();
  for (const [timestamp, tallies] of buckets) {
    for (const [key, { keys, sum }] of tallies) {
      const contributor = found.get(key) ?? { keys, datapoints: [] };
      contributor.datapoints.push({ timestamp, value: sum });
      found.set(key, contributor);
    }
  }
  const contributors = [...found].map(([key, { keys, datapoints }]) => {
    const aggregateValue = datapoints.reduce((total, { value }) => total + value, 0);
    const largest = datapoints.reduce((most, { value }) => Math.max(most, value), -Infinity);
    return { key, rank: orderBy === 'Sum' ? aggregateValue : largest, reported: { keys, aggregateValue, datapoints } };
  });
  contributors.sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1));
  return contributors.map(({ reported }) => reported);
}

function periods(
  buckets: Buckets,
  first: number,
  last: number,
  period: number,
  metrics: readonly ReportMetric[],
): ReportedPeriod[] {
  const reported: ReportedPeriod[] = [];
  for (let timestamp = first; timestamp <= last; timestamp += period) {
    const contributors = [...(buckets.get(timestamp)?.values() ?? [])];
    const values = contributors.length === 0 ? [] : metrics.map((name) => [name, measure(name, contributors)] as const);
    reported.push({ timestamp, metrics: Object.fromEntries(values) });
  }
  return reported;
}
