/** One alarm as a row of a table; `MetricAlarms` makes the rows real. */
export interface AlarmRow {
  /** What the alarm is for, the purpose in its name: `ec2-cpu-1`. */
  readonly key: string;
  readonly watches: Watched;
  /** How the watched value is compared with the threshold. */
  readonly fires: Comparison;
  readonly threshold: number;
  /** How many periods in a row must breach. */
  readonly periods: number;
  /** What a period without a datapoint means. */
  readonly missingData: 'breaching' | 'ignore' | 'missing' | 'notBreaching';
  /** What travels with every message; a plain text where a specification gives the whole of it. */
  readonly briefing: Briefing | GivenBriefing | string;
  /** Length of a period in seconds. @default periodSeconds */
  readonly everySeconds?: number;
}

/** One metric, or an expression over several. */
export type Watched = WatchedMetric | WatchedExpression;

/** One metric under one statistic. */
export interface WatchedMetric {
  readonly namespace: string;
  readonly name: string;
  /** @default - the metric is published without dimensions */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** `p99` is a percentile: the value that 99 % of the samples do not exceed. */
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'SampleCount' | 'Sum' | Percentile;
}

/** Such as `p99`. */
export type Percentile = `p${number}`;

/** A metric-math expression and the metrics it names by id. */
export interface WatchedExpression {
  /** Id of the expression's own result. */
  readonly id: string;
  readonly expression: string;
  readonly metrics: Readonly<Record<string, WatchedMetric>>;
}

/** How a value is compared with a threshold, in CloudWatch's words. */
export type Comparison =
  'GreaterThanOrEqualToThreshold' | 'GreaterThanThreshold' | 'LessThanOrEqualToThreshold' | 'LessThanThreshold';

/** What the person who is paged reads first. */
export interface Briefing {
  readonly severity: 'critical' | 'high' | 'low';
  /** What is wrong, in one sentence. */
  readonly meaning: string;
  /** What to do first, in one sentence. */
  readonly firstSteps: string;
  /** Page with the whole procedure. */
  readonly runbook: string;
}

/** A briefing of which a specification gives the description, word for word; the rest becomes tags of the alarm. */
export interface GivenBriefing extends Pick<Briefing, 'runbook' | 'severity'> {
  readonly description: string;
  /** Who is called. @default - whom the tags of all resources name */
  readonly owner?: string;
}
