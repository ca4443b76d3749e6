import type { Tally } from './tallies.ts';

type Measure = (contributors: readonly Tally[]) => number;

const count: Measure = (contributors) => contributors.reduce((total, tally) => total + tally.count, 0);
const sum: Measure = (contributors) => contributors.reduce((total, tally) => total + tally.sum, 0);

/**
 * The metrics of a period of a rule. A rule that counts gives every event the value 1, so that Sum is SampleCount. AWS calls
 * Average the average value from all contributors; here it is Sum over SampleCount, as of any metric.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_InsightRuleMetricDatapoint.html
 */
const measures = {
  UniqueContributors: (contributors) => contributors.length,
  MaxContributorValue: (contributors) =>
    contributors.reduce((largest, tally) => Math.max(largest, tally.sum), -Infinity),
  SampleCount: count,
  Sum: sum,
  Minimum: (contributors) => contributors.reduce((least, tally) => Math.min(least, tally.minimum), Infinity),
  Maximum: (contributors) => contributors.reduce((most, tally) => Math.max(most, tally.maximum), -Infinity),
  Average: (contributors) => sum(contributors) / count(contributors),
} satisfies Record<string, Measure>;

export type ReportMetric = keyof typeof measures;

/** The names of the metrics in AWS's order. */
export const reportMetrics = Object.keys(measures) as readonly ReportMetric[];

/** Computes a metric of the contributors of one period, of which there is at least one. */
export function measure(metric: ReportMetric, contributors: readonly Tally[]): number {
  return measures[metric](contributors);
}
