import type { Instant } from '../series.ts';
import type { ComparisonOperator } from './comparison.ts';

/** Name and value as the API spells them. */
export interface ApiDimension {
  readonly Name: string;
  readonly Value: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html */
export interface ApiMetric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly ApiDimension[];
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html */
export interface ApiMetricStat {
  readonly Metric: ApiMetric;
  /** Seconds. */
  readonly Period: number;
  readonly Stat: string;
  readonly Unit?: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html */
export interface ApiMetricDataQuery {
  readonly Id: string;
  readonly MetricStat?: ApiMetricStat;
  readonly Expression?: string;
  readonly Label?: string;
  /** @default true */
  readonly ReturnData?: boolean;
  /** Seconds. */
  readonly Period?: number;
  readonly AccountId?: string;
}

export const treatments = ['breaching', 'notBreaching', 'ignore', 'missing'] as const;

/** What a period without a datapoint counts as. */
export type TreatMissingData = (typeof treatments)[number];

/**
 * What PutMetricAlarm takes, in the API's own names, so that templates and the wire map one to one.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export interface MetricAlarmRequest {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  /** @default true */
  readonly ActionsEnabled?: boolean;
  readonly OKActions?: readonly string[];
  readonly AlarmActions?: readonly string[];
  readonly InsufficientDataActions?: readonly string[];
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Dimensions?: readonly ApiDimension[];
  /** Seconds. */
  readonly Period?: number;
  readonly Unit?: string;
  readonly EvaluationPeriods: number;
  /** @default EvaluationPeriods */
  readonly DatapointsToAlarm?: number;
  readonly Threshold?: number;
  readonly ComparisonOperator: ComparisonOperator;
  /** @default 'missing', for AWS/DynamoDB 'ignore' */
  readonly TreatMissingData?: TreatMissingData;
  /** @default 'evaluate' */
  readonly EvaluateLowSampleCountPercentile?: 'evaluate' | 'ignore';
  readonly Metrics?: readonly ApiMetricDataQuery[];
  /** The `Id` of the band that takes the place of `Threshold` in an anomaly detection alarm. */
  readonly ThresholdMetricId?: string;
  readonly EvaluationWindow?: { readonly SlidingWindow: object };
}

/** A metric alarm as CloudWatch keeps it: what was not given stays absent, except the lists of actions and ActionsEnabled. */
export interface MetricAlarm extends MetricAlarmRequest {
  readonly AlarmArn: string;
  readonly AlarmConfigurationUpdatedTimestamp: Instant;
  readonly ActionsEnabled: boolean;
  readonly OKActions: readonly string[];
  readonly AlarmActions: readonly string[];
  readonly InsufficientDataActions: readonly string[];
}
