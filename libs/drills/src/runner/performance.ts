import type { Timetable } from '../time/timetable.ts';

/** What an alarm says. */
export type AlarmStateValue = 'ALARM' | 'INSUFFICIENT_DATA' | 'OK';

/** An alarm that came into another state. */
export interface StateChange {
  /** Epoch milliseconds, as all moments here. */
  readonly at: number;
  readonly from: AlarmStateValue;
  readonly to: AlarmStateValue;
  readonly reason: string;
}

/** An action of an alarm and what became of it. */
export interface ActionTaken {
  readonly at: number;
  /** ARN of what was to be told. */
  readonly target: string;
  readonly fate: 'Failed' | 'Muted' | 'Succeeded' | 'Suppressed';
  /** Why it did not run: AWS's error, or what muted or suppressed it. */
  readonly why?: string;
  /** The fields of the message that went out. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** How one alarm fared. */
export interface AlarmRecord {
  readonly name: string;
  readonly kind: 'composite' | 'metric';
  readonly region: string;
  /** The alarm as DescribeAlarms gives it. */
  readonly definition: AlarmDefinition;
  readonly initial: AlarmStateValue;
  readonly changes: readonly StateChange[];
  readonly actions: readonly ActionTaken[];
}

/** The members of DescribeAlarms that a drill reads. */
export interface AlarmDefinition {
  readonly AlarmName: string;
  readonly StateValue: AlarmStateValue;
  readonly ActionsEnabled?: boolean;
  readonly AlarmActions?: readonly string[];
  readonly AlarmRule?: string;
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Unit?: string;
  readonly Period?: number;
  readonly Metrics?: readonly MetricQuery[];
  readonly EvaluationPeriods?: number;
  readonly DatapointsToAlarm?: number;
  readonly Threshold?: number;
  readonly ThresholdMetricId?: string;
  readonly ComparisonOperator?: string;
  readonly TreatMissingData?: string;
}

/** One query of GetMetricData. */
export interface MetricQuery {
  readonly Id: string;
  readonly Expression?: string;
  readonly Label?: string;
  readonly Period?: number;
  readonly ReturnData?: boolean;
  readonly MetricStat?: {
    readonly Metric: unknown;
    readonly Period: number;
    readonly Stat: string;
    readonly Unit?: string;
  };
}

/** Something that reached, or should have reached, a subscriber. */
export interface Delivery {
  readonly at: number;
  readonly protocol: string;
  readonly endpoint: string;
  readonly topicArn: string;
  readonly subject?: string;
  readonly body: string;
  /** Why it did not arrive; absent when it did. */
  readonly undelivered?: string;
  /** The alarm that it is about. */
  readonly alarm?: string;
  /** The state that it tells. */
  readonly state?: AlarmStateValue;
  /** The fields of the alarm's message. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A number that a graph shows. */
export interface Reading {
  readonly at: number;
  readonly value: number;
}

/** What a line of a dashboard's widget shows. */
export interface WidgetLine {
  readonly label: string;
  /** Oldest first. */
  readonly readings: readonly Reading[];
}

/** A drill as it was played. */
export interface Performance {
  readonly timetable: Timetable;
  readonly start: number;
  readonly end: number;
  /** The first thing that happened: delays count from here. */
  readonly cause: number;
  readonly happenings: readonly { readonly at: number; readonly sentence: string }[];
  readonly alarms: ReadonlyMap<string, AlarmRecord>;
  /** Oldest first. */
  readonly deliveries: readonly Delivery[];
  /** What a widget showed at moments that expectations named, by `<dashboard>/<title>@<moment>`. */
  readonly widgets: ReadonlyMap<string, readonly WidgetLine[]>;
  /** What was looked up when the drill was over, by `lookupKey`: undefined for what is not there. */
  readonly found: ReadonlyMap<string, number | string | undefined>;
}
