/** The statistics that need nothing but the count, the sum and the extremes of the samples. */
export const basicStatistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'] as const;

export type BasicStatistic = (typeof basicStatistics)[number];

/** Trimmed mean, trimmed count, trimmed sum, winsorized mean. */
export type TrimmedFamily = 'TM' | 'TC' | 'TS' | 'WM';

/**
 * The stretch of the samples that a statistic looks at. Percentages run from 0 to 100; values exclude the lower bound and
 * include the upper one; a bound that is absent leaves its end open.
 */
export interface Bounds {
  readonly measure: 'percent' | 'value';
  readonly lower?: number;
  readonly upper?: number;
}

/** One statistic of a metric. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html */
export type Statistic =
  | { readonly kind: 'basic'; readonly name: BasicStatistic }
  | { readonly kind: 'percentile'; readonly percent: number }
  | { readonly kind: 'trimmed'; readonly family: TrimmedFamily; readonly bounds: Bounds }
  | { readonly kind: 'interquartile-mean' }
  | { readonly kind: 'percentile-rank'; readonly bounds: Bounds };

/** A stretch of the source text, in UTF-16 code units, the end excluded. */
export interface StatisticRange {
  readonly start: number;
  readonly end: number;
}
