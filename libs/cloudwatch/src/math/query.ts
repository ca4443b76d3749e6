import type { Metric } from '../metric.ts';
import type { Unit } from '../unit.ts';

/** One statistic of one metric. */
export interface MetricStat {
  readonly metric: Metric;
  readonly periodSeconds: number;
  /** As CloudWatch spells it: `Average`, `p99`, … */
  readonly statistic: string;
  readonly unit?: Unit;
}

/**
 * One query of GetMetricData: either a `metricStat` or an `expression`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html
 */
export interface MetricDataQuery {
  readonly id: string;
  readonly metricStat?: MetricStat;
  readonly expression?: string;
  /** The period of an expression. @default the shortest period of what it reads */
  readonly periodSeconds?: number;
  /** @default made from the metric, or the id of an expression */
  readonly label?: string;
  /** @default true */
  readonly returnData?: boolean;
}
