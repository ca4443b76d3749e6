import { isStatistic, parseStatistic } from '../statistics/parser.ts';

/**
 * Returns how many samples make a percentile significant: 10/(1-p) from the median up, 10/p below it.
 * @param percentile between 0 and 100, exclusive
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/percentiles-with-low-samples.html
 */
export function significantSamples(percentile: number): number {
  const tail = percentile >= 50 ? 100 - percentile : percentile;
  return Math.ceil(Number((1000 / tail).toPrecision(12)));
}

/** Reads the number of a percentile such as `p99`; undefined for any other statistic. */
export function percentileOf(statistic: string): number | undefined {
  if (!isStatistic(statistic)) return undefined;
  const parsed = parseStatistic(statistic);
  return parsed.kind === 'percentile' ? parsed.percent : undefined;
}
