import { Aws } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { MetricAlarms, type AlarmRow } from '../index.ts';

/** Orders that wait too long to be shipped. */
const waiting: AlarmRow & { readonly key: 'orders-waiting' } = {
  key: 'orders-waiting',
  watches: {
    namespace: 'AWS/SQS',
    name: 'ApproximateAgeOfOldestMessage',
    dimensions: { QueueName: 'orders' },
    statistic: 'Maximum',
  },
  fires: 'GreaterThanThreshold',
  threshold: 900,
  periods: 2,
  missingData: 'notBreaching',
  briefing: {
    severity: 'high',
    meaning: 'The oldest order has waited for more than 15 minutes.',
    firstSteps: 'see whether the shipping service still takes orders.',
    runbook: 'docs/runbooks/alarm-orders-waiting.md',
  },
};

/** Tells the people on call when orders wait. */
export function watchOrders(scope: Construct): MetricAlarms<'orders-waiting'> {
  const topicArn = `arn:${Aws.PARTITION}:sns:${Aws.REGION}:${Aws.ACCOUNT_ID}:sns-alerts-production`;
  return new MetricAlarms(scope, 'Alarms', { rows: [waiting], nameOf: (key) => `alarm-${key}-production`, topicArn });
}
