import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { AlarmLintPlugin, parseConfiguration } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'alarm-lint-plugin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Synthesises an app with one alarm under the plugin and returns the report that stops it. */
function synthesised(props: { threshold?: number; action?: string; accepted?: string; until?: string }): string {
  const app = new App({ outdir: mkdtempSync(join(folder, 'app-')), analyticsReporting: false });
  const silence = props.until && { check: 'threshold-unreachable', until: props.until, reason: 'a reason' };
  const configuration = silence ? parseConfiguration({ silence: [silence] }, ['threshold-unreachable']) : undefined;
  Validations.of(app).addPlugins(new AlarmLintPlugin({ now: Date.parse('2026-11-21T00:00:00Z'), configuration }));
  const stack = new Stack(app, 'Shop', { env: { account: '111111111111', region: 'us-east-1' } });
  const alarm = new CfnAlarm(stack, 'Alarm', {
    namespace: 'AWS/EC2',
    metricName: 'CPUUtilization',
    dimensions: [{ name: 'InstanceId', value: 'i-1' }],
    statistic: 'Average',
    period: 300,
    evaluationPeriods: 1,
    threshold: props.threshold ?? 80,
    comparisonOperator: 'GreaterThanThreshold',
    alarmActions: [props.action ?? 'arn:aws:sns:us-east-1:111111111111:alerts'],
    alarmDescription: 'Severity: high. Owner: shop. Runbook: x',
  });
  new CfnLogGroup(stack, 'Log');
  if (props.accepted) Validations.of(alarm).acknowledge({ id: props.accepted, reason: 'a reason' });
  try {
    app.synth();
  } catch (error) {
    return String(error);
  }
  return 'nothing stops it';
}

// Warnings are printed while the synthesis goes on.
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('an error stops the synthesis, with the construct and the id to acknowledge', () => {
  const report = synthesised({ threshold: 150 });
  expect(report).toContain('> 150 can never be');
  expect(report).toContain('Shop/Alarm');
  expect(report).toContain("'AlarmLint::threshold-unreachable'");
  expect(report).toContain('see docs/checks/threshold-unreachable.md');
});

test('a warning is told and stops nothing', () => {
  expect(synthesised({})).toBe('nothing stops it');
  expect(jest.mocked(console.error).mock.calls.join('\n')).toContain('AlarmLint::log-group-kept-for-ever');
});

test('an error that is acknowledged beside its construct passes', () => {
  expect(synthesised({ threshold: 150, accepted: 'AlarmLint::threshold-unreachable' })).toBe('nothing stops it');
});

test('an acknowledgement of another check does not help', () => {
  expect(synthesised({ threshold: 150, accepted: 'AlarmLint::metric-unknown' })).toContain('ValidationFailed');
});

test('a silence holds until its last day', () => {
  expect(synthesised({ threshold: 150, until: '2026-11-21' })).toBe('nothing stops it');
  expect(synthesised({ threshold: 150, until: '2026-11-20' })).toContain('ValidationFailed');
});

test('a topic that another application may make does not stop the synthesis of this one', () => {
  expect(synthesised({ action: 'arn:aws:sns:us-east-1:111111111111:elsewhere' })).toBe('nothing stops it');
});
