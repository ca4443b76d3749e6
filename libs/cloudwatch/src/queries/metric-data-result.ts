import type { Instant } from '../series.ts';

/** A remark on an answer. */
export interface MessageData {
  readonly Code: string;
  readonly Value: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html */
export interface MetricDataResult {
  readonly Id: string;
  readonly Label: string;
  readonly Timestamps: readonly Instant[];
  readonly Values: readonly number[];
  readonly StatusCode: 'Complete' | 'PartialData' | 'Forbidden';
  /** Absent when there is nothing to remark. */
  readonly Messages?: readonly MessageData[];
}
