import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmDescription } from './alarm-description.ts';
import type { AlarmRow, Watched, WatchedExpression, WatchedMetric } from './alarm-row.ts';
import { tagWith } from './briefing-tags.ts';

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
    tagWith(alarm, row.briefing);
    return alarm;
  }
}

function watching(watched: Watched, period: number) {
  return 'expression' in watched
    ? { metrics: expressionQueries(watched, period) }
    : { ...metricOf(watched), ...statisticOf(watched), period };
}

/** An alarm keeps percentiles apart from the plain statistics. */
function statisticOf({ statistic }: WatchedMetric) {
  return statistic.startsWith('p') ? { extendedStatistic: statistic } : { statistic };
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
