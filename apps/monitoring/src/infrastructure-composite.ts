import { CompositeAlarm, inAlarm, type MetricAlarms } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import type { CfnCompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmKey } from './alarms.ts';
import { briefings } from './briefings.ts';

/** Fires when either web server is overloaded while the database is saturated: one hot server alone is a normal day. */
export function infrastructureComposite(
  stack: TierStack,
  alarms: MetricAlarms<AlarmKey>,
  topicArn: string,
): CfnCompositeAlarm {
  const fires = (key: AlarmKey) => inAlarm(stack.nameOf('alarm', key));
  const { alarm } = new CompositeAlarm(stack, 'Infrastructure', {
    alarmName: stack.nameOf('composite', 'infrastructure'),
    rule: `(${fires('ec2-cpu-1')} OR ${fires('ec2-cpu-2')}) AND ${fires('rds-connections')}`,
    children: [alarms.of('ec2-cpu-1'), alarms.of('ec2-cpu-2'), alarms.of('rds-connections')],
    briefing: briefings(stack.settings.runbooks).infrastructure,
    topicArn,
  });
  return alarm;
}
