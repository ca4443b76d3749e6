import type { CountedValue, Metric, Unit } from '@shopwatch/cloudwatch';

/** One value that logs give to a metric, in the form that a metric store records. */
export interface MetricSample {
  readonly metric: Metric;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly unit: Unit;
  /** Whether the metric keeps seconds instead of minutes. */
  readonly highResolution: boolean;
  readonly sample: CountedValue;
}

/** The largest size of a metric value. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html */
const LARGEST_VALUE = 2 ** 360;

/** Reports whether CloudWatch keeps a value. */
export function isStorable(value: number): boolean {
  return Math.abs(value) <= LARGEST_VALUE;
}
