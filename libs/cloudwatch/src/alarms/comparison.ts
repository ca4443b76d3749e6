/** How one comparison operator decides and how the text of a state reason names it. */
export interface Comparison {
  /** A band alarm compares with the two bounds of an anomaly detection band instead of one threshold. */
  readonly against: 'threshold' | 'band';
  /** The statistic is the first operand. `lower` and `upper` are both the threshold unless `against` is `band`. */
  readonly breaches: (value: number, lower: number, upper: number) => boolean;
  /** What follows "was" or "was not" in a state reason, one entry per bound. */
  readonly bounds: readonly { readonly relation: string; readonly bound: 'threshold' | 'lower' | 'upper' }[];
}

const threshold = (relation: string) => [{ relation, bound: 'threshold' }] as const;
const lower = { relation: 'less than', bound: 'lower' } as const;
const upper = { relation: 'greater than', bound: 'upper' } as const;

/**
 * Lists the comparison operators. Those of anomaly detection are strict, as the text of their state reasons says.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export const comparisons = {
  GreaterThanOrEqualToThreshold: {
    against: 'threshold',
    breaches: (value, limit) => value >= limit,
    bounds: threshold('greater than or equal to'),
  },
  GreaterThanThreshold: {
    against: 'threshold',
    breaches: (value, limit) => value > limit,
    bounds: threshold('greater than'),
  },
  LessThanThreshold: {
    against: 'threshold',
    breaches: (value, limit) => value < limit,
    bounds: threshold('less than'),
  },
  LessThanOrEqualToThreshold: {
    against: 'threshold',
    breaches: (value, limit) => value <= limit,
    bounds: threshold('less than or equal to'),
  },
  LessThanLowerOrGreaterThanUpperThreshold: {
    against: 'band',
    breaches: (value, low, high) => value < low || value > high,
    bounds: [lower, upper],
  },
  LessThanLowerThreshold: { against: 'band', breaches: (value, low) => value < low, bounds: [lower] },
  GreaterThanUpperThreshold: { against: 'band', breaches: (value, _low, high) => value > high, bounds: [upper] },
} as const satisfies Record<string, Comparison>;

export type ComparisonOperator = keyof typeof comparisons;

/** Returns what an operator means. */
export function comparisonOf(operator: ComparisonOperator): Comparison {
  return comparisons[operator];
}
