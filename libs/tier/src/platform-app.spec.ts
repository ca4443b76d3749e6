import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack, type App } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { acknowledge, platformApp } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'platform-app-'));
const listeners = process.listenerCount('beforeExit');

beforeAll(() => {
  process.env['CDK_OUTDIR'] = folder;
});
afterAll(() => {
  delete process.env['CDK_OUTDIR'];
  rmSync(folder, { recursive: true });
});

/** An app with one queue that nothing protects: two findings. */
function appWithQueue(accepted: Readonly<Record<string, string>> = {}) {
  const app = platformApp();
  acknowledge(new CfnQueue(new Stack(app, 'shop'), 'Queue'), accepted);
  return app;
}

const sqs = (number: number) => `AwsSolutions::AwsSolutions-SQS${number}`;

/** Returns the report that stops the synthesis; in a test CDK throws it whole. */
function reportOf(app: App): string {
  try {
    app.synth();
  } catch (error) {
    return String(error);
  }
  return 'nothing is reported';
}

test('a finding fails the synthesis and is reported with its construct', () => {
  const report = reportOf(appWithQueue());
  expect(report).toMatch(/^ValidationFailed: /);
  expect(report).toContain('shop/Queue');
  expect(report).toContain(sqs(3));
  expect(report).toContain(sqs(4));
});

test('a finding that is acknowledged beside its construct passes, another one of the same construct does not', () => {
  const report = reportOf(appWithQueue({ [sqs(3)]: 'nobody reads failed messages' }));
  expect(report).not.toContain(sqs(3));
  expect(report).toContain(sqs(4));
});

test('an app whose findings are all acknowledged is synthesised, and the reasons stand in the assembly', () => {
  const reasons = { [sqs(3)]: 'nobody reads failed messages', [sqs(4)]: 'the policy of the queue asks for TLS' };
  const accepted = appWithQueue(reasons)
    .synth()
    .getStackByName('shop')
    .findMetadataByType('aws:cdk:acknowledged-rules');
  expect(accepted.map(({ path }) => path)).toEqual(['/shop/Queue', '/shop/Queue']);
  expect(Object.assign({}, ...accepted.map(({ data }) => data))).toEqual(reasons);
});

/** An app with one alarm that can never fire. */
function appWithDeadAlarm(accepted: Readonly<Record<string, string>> = {}) {
  const app = platformApp();
  const alarm = new CfnAlarm(new Stack(app, 'shop'), 'Alarm', {
    namespace: 'AWS/EC2',
    metricName: 'CPUUtilization',
    dimensions: [{ name: 'InstanceId', value: 'i-1' }],
    statistic: 'Average',
    period: 300,
    evaluationPeriods: 1,
    threshold: 150,
    comparisonOperator: 'GreaterThanThreshold',
    alarmActions: ['arn:aws:sns:us-east-1:111122223333:alerts'],
    alarmDescription: 'Severity: high. Owner: shop. Runbook: docs/runbooks/cpu.md',
  });
  acknowledge(alarm, accepted);
  return app;
}

test('an alarm that can never fire stops the synthesis', () => {
  const report = reportOf(appWithDeadAlarm());
  expect(report).toContain('AlarmLint::threshold-unreachable');
  expect(report).toContain('shop/Alarm');
});

test('an alarm that can never fire is let through with a reason beside its construct', () => {
  const accepted = { 'AlarmLint::threshold-unreachable': 'it shows what a dead alarm looks like' };
  expect(reportOf(appWithDeadAlarm(accepted))).toBe('nothing is reported');
});

test('templates carry the paths of their constructs, and nobody is told which constructs are in use', () => {
  const all = { [sqs(3)]: 'a reason', [sqs(4)]: 'a reason' };
  const { Resources } = appWithQueue(all).synth().getStackByName('shop').template;
  expect(Resources).toMatchObject({ Queue: { Metadata: { 'aws:cdk:path': 'shop/Queue' } } });
  expect(Resources).not.toHaveProperty('CDKMetadata');
});

test('an app is not synthesised by itself at the end of the process, where a tier may have failed half way', () => {
  platformApp();
  expect(process.listenerCount('beforeExit')).toBe(listeners);
});
