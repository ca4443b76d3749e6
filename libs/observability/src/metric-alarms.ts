import { Tags } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmDescription } from './alarm-description.ts';
import type { AlarmRow, Briefing, GivenBriefing, Watched, WatchedExpression, WatchedMetric } from './alarm-row.ts';

/** Period of every alarm and every dashboard line, in seconds, unless a row says otherwise. */
export const periodSeconds = 300;

/** The rows, and what they have in common. */
export interface MetricAlarmsProps<Key extends string> {
  readonly rows: readonly (AlarmRow & { readonly key: Key })[];
  /** Returns the name of the alarm with this key. */
  readonly nameOf: (key: Key) => string;
  /** Topic that is told when an alarm fires. */
  readonly topicArn: string;
  /** Topic that is told when an alarm recovers. @default - nobody is told */
  readonly okTopicArn?: string;
}

type Topics = Pick<MetricAlarmsProps<string>, 'topicArn' | 'okTopicArn'>;

/** Makes a CloudWatch alarm of every row; each tells the topic when it fires. */
export class MetricAlarms<Key extends string> extends Construct {
  private readonly made = new Map<Key, CfnAlarm>();

  constructor(scope: Construct, id: string, { rows, nameOf, ...topics }: MetricAlarmsProps<Key>) {
    super(scope, id);
    for (const row of rows) this.made.set(row.key, this.alarm(row, nameOf(row.key), topics));
  }

  /** Returns the alarm that was made of one row. */
  of(key: Key): CfnAlarm {
    return this.made.get(key)!;
  }

  private alarm(row: AlarmRow, alarmName: string, { topicArn, okTopicArn }: Topics): CfnAlarm {
    const alarm = new CfnAlarm(this, row.key, {
      alarmName,
      alarmDescription: alarmDescription(row.briefing),
      actionsEnabled: true,
      alarmActions: [topicArn],
      okActions: okTopicArn === undefined ? undefined : [okTopicArn],
      ...watching(row.watches, row.everySeconds ?? periodSeconds),
      evaluationPeriods: row.periods,
      threshold: row.threshold,
      comparisonOperator: row.fires,
      treatMissingData: row.missingData,
    });
    for (const [key, value] of Object.entries(tagsOf(row.briefing))) Tags.of(alarm).add(key, value);
    return alarm;
  }
}

/** A description that is given leaves no room for what the person who is paged needs to know. */
function tagsOf(briefing: Briefing | GivenBriefing | string): Readonly<Record<string, string>> {
  if (typeof briefing === 'string' || !('description' in briefing)) return {};
  return { Runbook: briefing.runbook, Severity: briefing.severity };
}

function watching(watched: Watched, period: number) {
  return 'expression' in watched
    ? { metrics: expressionQueries(watched, period) }
    : { ...metricOf(watched), statistic: watched.statistic, period };
}

function expressionQueries(
  { id, expression, metrics }: WatchedExpression,
  period: number,
): CfnAlarm.MetricDataQueryProperty[] {
  const inputs = Object.entries(metrics).map(([inputId, metric]) => ({
    id: inputId,
    metricStat: { metric: metricOf(metric), period, stat: metric.statistic },
    returnData: false,
  }));
  return [...inputs, { id, expression, returnData: true }];
}

function metricOf({ namespace, name, dimensions = {} }: WatchedMetric) {
  const pairs = Object.entries(dimensions).map(([name, value]) => ({ name, value }));
  return { namespace, metricName: name, ...(pairs.length > 0 && { dimensions: pairs }) };
}
