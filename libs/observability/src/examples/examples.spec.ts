import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { watchOrders } from './watch-orders.ts';

describe("the README's first block", () => {
  test('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'watch-orders.ts'), 'utf8');
    expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/observability'));
  });

  test('makes the alarm that its row describes', () => {
    const stack = new Stack(new App(), 'Orders');
    const { logicalId } = watchOrders(stack).of('orders-waiting');
    expect(Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm')).toMatchObject({
      [stack.resolve(logicalId)]: {
        Properties: {
          AlarmName: 'alarm-orders-waiting-production',
          Namespace: 'AWS/SQS',
          MetricName: 'ApproximateAgeOfOldestMessage',
          Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
          Statistic: 'Maximum',
          Period: 300,
          EvaluationPeriods: 2,
          Threshold: 900,
          ComparisonOperator: 'GreaterThanThreshold',
          TreatMissingData: 'notBreaching',
          AlarmDescription: expect.stringMatching(
            /^Severity: high\. .+ Runbook: docs\/runbooks\/alarm-orders-waiting\.md$/,
          ),
        },
      },
    });
  });
});
