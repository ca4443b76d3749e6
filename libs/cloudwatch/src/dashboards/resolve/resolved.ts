import type { Metric } from '../../metric.ts';
import type { Instant } from '../../series.ts';
import type { TimeRange } from './time-range.ts';

/** What every row of a metric widget has in common. */
interface GraphRow {
  /** The place of the row in `metrics`. */
  readonly row: number;
  readonly id?: string;
  readonly label?: string;
  readonly color?: string;
  readonly region: string;
  readonly accountId?: string;
  readonly periodSeconds: number;
  /** Whether the series is drawn; a hidden one may still feed an expression. */
  readonly visible: boolean;
  readonly yAxis: 'left' | 'right';
}

/** One query that a metric widget makes. */
export type GraphQuery =
  | (GraphRow & { readonly kind: 'metric'; readonly metric: Metric; readonly statistic: string })
  | (GraphRow & { readonly kind: 'expression'; readonly expression: string; readonly statistic: string });

/** A line, or a band when `to` is there. */
export interface Annotation<Value> {
  readonly value: Value;
  readonly to?: Value;
  readonly label?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly visible: boolean;
  readonly yAxis?: 'left' | 'right';
}

/** The place of a widget in the 24-column grid; absent coordinates mean the next free place. */
export interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** Something that CloudWatch accepts but that shows nothing, or not what was meant. */
export interface Problem {
  readonly dataPath: string;
  readonly message: string;
}

interface WidgetFrame {
  /** The JSON pointer of the widget in the body. */
  readonly dataPath: string;
  readonly place: Place;
  readonly title?: string;
  readonly problems: readonly Problem[];
}

export type MetricWidget = WidgetFrame & {
  readonly type: 'metric';
  readonly region: string;
  readonly view: string;
  readonly stacked: boolean;
  readonly queries: readonly GraphQuery[];
  /** The alarm it shows instead of metrics. */
  readonly alarmArns: readonly string[];
  readonly horizontal: readonly Annotation<number>[];
  readonly vertical: readonly Annotation<Instant>[];
};

export type LogWidget = WidgetFrame & {
  readonly type: 'log';
  readonly region: string;
  readonly accountId?: string;
  readonly view: string;
  readonly logGroups: readonly string[];
  /** The query without its sources. */
  readonly query: string;
};

export type AlarmWidget = WidgetFrame & {
  readonly type: 'alarm';
  readonly alarmArns: readonly string[];
  readonly sortBy: string;
  /** The states that are shown; none means all. */
  readonly states: readonly string[];
};

export type TextWidget = WidgetFrame & {
  readonly type: 'text';
  readonly markdown: string;
  readonly background: string;
};

export type ExplorerWidget = WidgetFrame & {
  readonly type: 'explorer';
  readonly periodSeconds: number;
  readonly metrics: readonly {
    readonly metricName: string;
    readonly resourceType: string;
    readonly statistic: string;
  }[];
  readonly labels: readonly { readonly key: string; readonly value?: string }[];
  readonly splitBy?: string;
};

export type CustomWidget = WidgetFrame & {
  readonly type: 'custom';
  /** The ARN of the function that renders it. */
  readonly endpoint: string;
  readonly parameters: unknown;
};

export type ChartWidget = WidgetFrame & {
  readonly type: 'chart';
  readonly region: string;
  readonly queries: readonly { readonly language: string; readonly query: string }[];
};

/** A widget with defaults filled in and shorthand written out. */
export type ResolvedWidget =
  AlarmWidget | ChartWidget | CustomWidget | ExplorerWidget | LogWidget | MetricWidget | TextWidget;

/** A dashboard as somebody would look at it at one moment. */
export interface ResolvedDashboard {
  readonly timeRange: TimeRange;
  readonly periodOverride: 'auto' | 'inherit';
  readonly widgets: readonly ResolvedWidget[];
}
