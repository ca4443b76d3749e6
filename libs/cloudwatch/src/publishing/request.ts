import type { Instant } from '../series.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html */
export interface RequestDimension {
  readonly Name?: string;
  readonly Value?: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_StatisticSet.html */
export interface RequestStatisticSet {
  readonly SampleCount?: number;
  readonly Sum?: number;
  readonly Minimum?: number;
  readonly Maximum?: number;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html */
export interface MetricDatum {
  readonly MetricName?: string;
  readonly Dimensions?: readonly RequestDimension[];
  /** @default the moment of receipt */
  readonly Timestamp?: Instant;
  readonly Value?: number;
  readonly Values?: readonly number[];
  /** As many as there are values. @default one of each */
  readonly Counts?: readonly number[];
  readonly StatisticValues?: RequestStatisticSet;
  /** @default None */
  readonly Unit?: string;
  /** Seconds: 1 or 60. @default 60 */
  readonly StorageResolution?: number;
}

/** What a metric belongs to; AWS keeps it beside the metric, and it is no part of the metric's identity. */
export interface RequestEntity {
  readonly KeyAttributes?: Readonly<Record<string, string>>;
  readonly Attributes?: Readonly<Record<string, string>>;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EntityMetricData.html */
export interface EntityMetricData {
  readonly Entity?: RequestEntity;
  readonly MetricData?: readonly MetricDatum[];
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html */
export interface PutMetricDataRequest {
  readonly Namespace?: string;
  readonly MetricData?: readonly MetricDatum[];
  readonly EntityMetricData?: readonly EntityMetricData[];
  readonly StrictEntityValidation?: boolean;
}
