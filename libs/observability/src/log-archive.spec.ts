import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CountingFilter, encryptionKey, LogArchive } from './index.ts';

const stack = new Stack(new App(), 'shop');
const logs = new LogArchive(stack, 'Log', { logGroupName: '/aws/shop/application', retentionDays: 30 });
new CountingFilter(stack, 'Refunds', {
  filterName: 'refunds',
  logGroupName: logs.logGroupName,
  pattern: '?"refund"',
  namespace: 'Shop',
  metricName: 'Refunds',
});
const key = encryptionKey(stack, 'Key', { alias: 'alias/logs', description: 'Encrypts logs', statements: [] }).key;
const secret = new LogArchive(stack, 'Secret', { logGroupName: '/aws/shop/secret', retentionDays: 1, key });
new CountingFilter(stack, 'Leaks', {
  filterName: 'leaks',
  logGroupName: secret.logGroupName,
  pattern: '?"leak"',
  namespace: 'Shop',
  metricName: 'Leaks',
  defaultValue: 0,
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
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter'));
  expect(filters[0]!['Properties']).toEqual({
    FilterName: 'refunds',
    LogGroupName: stack.resolve(logs.logGroupName),
    FilterPattern: '?"refund"',
    MetricTransformations: [{ MetricNamespace: 'Shop', MetricName: 'Refunds', MetricValue: '1' }],
  });
});

test('a log archive rests under a key that it is given', () => {
  const KmsKeyId = stack.resolve(key.attrArn) as object;
  template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/shop/secret', KmsKeyId });
});

test('a counting filter can give minutes without a match a value', () => {
  template.hasResourceProperties('AWS::Logs::MetricFilter', {
    MetricTransformations: [{ MetricName: 'Leaks', MetricValue: '1', DefaultValue: 0 }],
  });
});
