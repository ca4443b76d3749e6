/** The values a metric can take at all; a band never leaves them. */
export interface ValueRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is known of a metric when its range is asked for. */
export interface RangeEvidence {
  /** The unit the metric is published with. */
  readonly unit?: string;
  readonly statistic?: string;
  /** The least and the greatest value seen in training. */
  readonly least: number;
  readonly greatest: number;
}

const unlimited: ValueRange = { minimum: -Infinity, maximum: Infinity };
const countingStatistic = /^(SampleCount|tc|TC|PR)/;

/**
 * Tells which values a metric can take: percentages 0 to 100, everything that was never seen below zero 0 and up.
 * What was seen in training outranks the unit, as a percentage above 100 or a negative reading exists then.
 * AWS says that bands are cut so, not how it knows that a metric cannot be negative; the rule is ours.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
 */
export function valueRange({ unit, statistic, least, greatest }: RangeEvidence): ValueRange {
  if (least < 0) return unlimited;
  const counts = statistic !== undefined && countingStatistic.test(statistic);
  const sums = statistic === 'Sum';
  const percent = unit === 'Percent' && !counts && !sums && greatest <= 100;
  return { minimum: 0, maximum: percent ? 100 : Infinity };
}

/** Brings a value into a range. */
export function clip(value: number, { minimum, maximum }: ValueRange): number {
  return Math.min(maximum, Math.max(minimum, value));
}
