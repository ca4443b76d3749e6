import type { Metric } from '../metric.ts';
import type { RequestDimension } from '../publishing/request.ts';
import type { Instant } from '../series.ts';

/** A metric as requests and answers name it. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html */
export interface RequestMetric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly RequestDimension[];
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html */
export interface MetricStat {
  readonly Metric?: RequestMetric;
  /** Seconds. */
  readonly Period?: number;
  readonly Stat?: string;
  readonly Unit?: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html */
export interface MetricDataQuery {
  readonly Id?: string;
  readonly MetricStat?: MetricStat;
  readonly Expression?: string;
  /** @default made up from what tells the queries apart */
  readonly Label?: string;
  /** @default true */
  readonly ReturnData?: boolean;
  /** Seconds, for an expression. */
  readonly Period?: number;
  readonly AccountId?: string;
}

/** Who asks, and when. */
export interface QueryContext {
  readonly now: Instant;
  /** @default 000000000000 */
  readonly accountId?: string;
}

/** The account that a context without one stands for. */
export const defaultAccountId = '000000000000';

/** Reads the engine's metric from a request's. */
export function metricOf({ Namespace = '', MetricName = '', Dimensions = [] }: RequestMetric): Metric {
  return {
    namespace: Namespace,
    name: MetricName,
    dimensions: Dimensions.map(({ Name = '', Value = '' }) => ({ name: Name, value: Value })),
  };
}
