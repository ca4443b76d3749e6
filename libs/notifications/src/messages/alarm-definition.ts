/** The states of an alarm. */
export type AlarmStateValue = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What both kinds of alarm have, under the names of the CloudWatch API. */
interface AnyAlarm {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  /** @default true */
  readonly ActionsEnabled?: boolean;
  readonly OKActions?: readonly string[];
  readonly AlarmActions?: readonly string[];
  readonly InsufficientDataActions?: readonly string[];
}

/** One name and value that tell metrics of one name apart. */
export interface AlarmDimension {
  readonly Name: string;
  readonly Value: string;
}

/** A metric with the statistic that is read from it. */
export interface AlarmMetricStat {
  readonly Metric: {
    readonly Namespace?: string;
    readonly MetricName?: string;
    readonly Dimensions?: readonly AlarmDimension[];
  };
  /** Seconds. */
  readonly Period: number;
  readonly Stat: string;
  readonly Unit?: string;
}

/** One line of an alarm on an expression. */
export interface AlarmMetricQuery {
  readonly Id: string;
  readonly Expression?: string;
  readonly MetricStat?: AlarmMetricStat;
  readonly Label?: string;
  /** @default true */
  readonly ReturnData?: boolean;
  /** Seconds. */
  readonly Period?: number;
  readonly AccountId?: string;
}

/** An alarm on a metric or on an expression over metrics, as `PutMetricAlarm` takes it. */
export interface MetricAlarm extends AnyAlarm {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly AlarmDimension[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Unit?: string;
  /** Seconds. */
  readonly Period?: number;
  readonly Metrics?: readonly AlarmMetricQuery[];
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly ComparisonOperator: string;
  readonly Threshold?: number;
  readonly ThresholdMetricId?: string;
  /** @default missing */
  readonly TreatMissingData?: string;
  readonly EvaluateLowSampleCountPercentile?: string;
}

/** An alarm on the states of other alarms, as `PutCompositeAlarm` takes it. */
export interface CompositeAlarm extends AnyAlarm {
  readonly AlarmRule: string;
  readonly ActionsSuppressor?: string;
  /** Seconds. */
  readonly ActionsSuppressorWaitPeriod?: number;
  /** Seconds. */
  readonly ActionsSuppressorExtensionPeriod?: number;
}

/** Any alarm. */
export type Alarm = MetricAlarm | CompositeAlarm;

/** Tells the two kinds of alarm apart. */
export function isComposite(alarm: Alarm): alarm is CompositeAlarm {
  return 'AlarmRule' in alarm && alarm.AlarmRule !== undefined;
}
