import type { AlertTopic, LogArchive, MetricAlarms } from '@shopwatch/observability';
import type { Output, TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import type { CfnCompositeAlarm, CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import type { AlarmKey } from './alarms.ts';
import type { LogArchives } from './log-archives.ts';

/** Everything that monitoring made. */
export interface Made {
  readonly logs: LogArchives;
  readonly filter: CfnMetricFilter;
  readonly alerts: AlertTopic;
  readonly metricAlarms: MetricAlarms<AlarmKey>;
  readonly composite: CfnCompositeAlarm;
  readonly dashboard: CfnDashboard;
}

/** Returns what a deployment of monitoring prints. */
export function outputs(stack: TierStack, made: Made): Readonly<Record<string, Output>> {
  const { logs, filter, alerts, metricAlarms, composite, dashboard } = made;
  return {
    ...logOutputs('Application', logs.application),
    ...logOutputs('Error', logs.error),
    ...logOutputs('Audit', logs.audit),
    MetricFilterName: [filter.ref, 'Filter that counts failed logins'],
    ...alarmOutputs('Ec2Cpu1', 'CPU of the first web server', metricAlarms.of('ec2-cpu-1')),
    ...alarmOutputs('Ec2Cpu2', 'CPU of the second web server', metricAlarms.of('ec2-cpu-2')),
    ...alarmOutputs('RdsConnections', 'connections of the database', metricAlarms.of('rds-connections')),
    ...alarmOutputs('LambdaErrors', 'errors of the metrics function', metricAlarms.of('lambda-errors')),
    ...alarmOutputs('FailedLogins', 'failed logins', metricAlarms.of('failed-logins')),
    ...alarmOutputs('AlbHealth', 'healthy web servers', metricAlarms.of('alb-health')),
    CompositeAlarmName: [composite.ref, 'Composite alarm on servers and database together'],
    CompositeAlarmArn: [composite.attrArn, 'ARN of the composite alarm'],
    SnsTopicArn: [alerts.topic.ref, 'ARN of the alert topic'],
    SnsTopicName: [alerts.topic.attrTopicName, 'Name of the alert topic'],
    SnsSubscriptionArn: [alerts.subscription.ref, 'E-mail subscription; delivers nothing until it is confirmed'],
    DashboardName: [dashboard.ref, 'Dashboard of the shop'],
    DashboardArn: [dashboardArn(dashboard), 'ARN of the dashboard'],
    CustomMetricNamespace: [
      stack.settings.ecommerce.metricNamespace,
      'Namespace of the metrics that the shop publishes',
    ],
    AwsRegion: [Aws.REGION, 'Region of the platform'],
    AccountId: [Aws.ACCOUNT_ID, 'Account of the platform'],
    Environment: [stack.settings.environment, 'Environment of the platform'],
  };
}

function logOutputs(which: string, { logGroupName, logGroupArn }: LogArchive): Record<string, Output> {
  return {
    [`LogGroup${which}Name`]: [logGroupName, `Log group of the ${which.toLowerCase()} log`],
    [`LogGroup${which}Arn`]: [logGroupArn, `ARN of the ${which.toLowerCase()} log group`],
  };
}

function alarmOutputs(
  which: string,
  what: string,
  { ref, attrArn }: { ref: string; attrArn: string },
): Record<string, Output> {
  return {
    [`Alarm${which}Name`]: [ref, `Alarm on the ${what}`],
    [`Alarm${which}Arn`]: [attrArn, `ARN of the alarm on the ${what}`],
  };
}

/** CloudFormation gives a dashboard no ARN; dashboards belong to the account, not to a region. */
function dashboardArn(dashboard: CfnDashboard): string {
  return `arn:${Aws.PARTITION}:cloudwatch::${Aws.ACCOUNT_ID}:dashboard/${dashboard.ref}`;
}
