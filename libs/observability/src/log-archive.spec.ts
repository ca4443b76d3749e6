import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CountingFilter, LogArchive } from './index.ts';

const stack = new Stack(new App(), 'shop');
const logs = new LogArchive(stack, 'Log', { logGroupName: '/aws/shop/application', retentionDays: 30 });
new CountingFilter(stack, 'Refunds', {
  filterName: 'refunds',
  logGroupName: logs.logGroupName,
  pattern: '?"refund"',
  namespace: 'Shop',
  metricName: 'Refunds',
});
const template = Template.fromStack(stack);

test('a log archive keeps its events for as many days as it is told and goes with its stack', () => {
  template.hasResource('AWS::Logs::LogGroup', {
    Properties: { LogGroupName: '/aws/shop/application', RetentionInDays: 30 },
    DeletionPolicy: 'Delete',
    UpdateReplacePolicy: 'Delete',
  });
});

test('a counting filter publishes one for every event that matches and nothing for the others', () => {
  const [{ Properties } = { Properties: {} }] = Object.values(template.findResources('AWS::Logs::MetricFilter'));
  expect(Properties).toEqual({
    FilterName: 'refunds',
    LogGroupName: stack.resolve(logs.logGroupName),
    FilterPattern: '?"refund"',
    MetricTransformations: [{ MetricNamespace: 'Shop', MetricName: 'Refunds', MetricValue: '1' }],
  });
});
