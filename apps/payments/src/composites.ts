import { CompositeAlarm, inAlarm } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import type { CfnCompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { LogAlarmKey, ThresholdAlarms } from './alarms.ts';
import type { AlertTopics } from './alert-topics.ts';
import { briefings } from './briefings.ts';

/** The alarms on combinations of alarms. */
export type CompositeKey = 'critical-escalation' | 'systemic-issues';

interface Row {
  readonly id: string;
  readonly children: readonly LogAlarmKey[];
  readonly joined: 'AND' | 'OR';
}

const rows: Readonly<Record<CompositeKey, Row>> = {
  'systemic-issues': {
    id: 'SystemicIssues',
    children: ['payment-errors', 'high-latency'],
    joined: 'AND',
  },
  'critical-escalation': {
    id: 'CriticalEscalation',
    children: ['auth-failures', 'high-latency', 'payment-errors'],
    joined: 'OR',
  },
};

/** Makes the composite alarms; each tells the critical topic and opens an incident. */
export function composites(
  stack: TierStack,
  { logs }: ThresholdAlarms,
  topics: AlertTopics,
): Readonly<Record<CompositeKey, CfnCompositeAlarm>> {
  const made = (key: CompositeKey): CfnCompositeAlarm => {
    const { id, children, joined } = rows[key];
    const { alarm } = new CompositeAlarm(stack, id, {
      alarmName: stack.nameOf('composite-alarm', key),
      rule: children.map((child) => inAlarm(stack.nameOf('alarm', child))).join(` ${joined} `),
      children: children.map((child) => logs.of(child)),
      briefing: briefings(stack.settings.runbooks)[key],
      topicArn: topics.critical.topic.ref,
      furtherActions: [openIncident],
    });
    return alarm;
  };
  return { 'systemic-issues': made('systemic-issues'), 'critical-escalation': made('critical-escalation') };
}

/**
 * Opens an OpsItem of severity 1. CloudWatch does so with its service-linked role `AWSServiceRoleForCloudWatchAlarms_ActionSSM`,
 * which an account has once.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter-create-OpsItems-from-CloudWatch-Alarms.html
 */
const openIncident = `arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:opsitem:1#CATEGORY=Availability`;
