import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { alarmLintTarget } from './alarm-lint-target.mjs';

const folder = mkdtempSync(join(tmpdir(), 'alarm-lint-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} tier @param {string} preset @param {object} resources @param {object} [metadata] */
function assembly(tier, preset, resources, metadata = {}) {
  const out = join(folder, 'dist/apps', tier, preset, 'cdk.out');
  mkdirSync(out, { recursive: true });
  mkdirSync(join(folder, 'apps', tier), { recursive: true });
  writeFileSync(join(folder, 'apps', tier, 'cdk.json'), '{}');
  writeFileSync(join(out, 'template.json'), JSON.stringify({ Resources: resources }));
  const stack = {
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/us-east-1',
    properties: { templateFile: 'template.json' },
    metadata,
  };
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ artifacts: { [tier]: stack } }));
}

/** @param {string[]} args */
function run(...args) {
  const command = [resolve('tools/workspace/src/alarm-lint.mjs'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

/** @param {number} Threshold */
const alarm = (Threshold) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: 'orders',
    AlarmDescription: 'Severity: high. Owner: shop. Runbook: x',
    AlarmActions: ['arn:aws:sns:us-east-1:222222222222:alerts'],
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'InstanceId', Value: { Ref: 'Server' } }],
    Statistic: 'Average',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold,
    ComparisonOperator: 'GreaterThanThreshold',
  },
});

describe('the command', () => {
  test('has nothing to lint before a synthesis', () => {
    mkdirSync(join(folder, 'apps'), { recursive: true });
    const { status, text } = run();
    assert.equal(status, 2, text);
    assert.match(text, /no assembly to lint/);
  });

  test('lints all tiers together, and fails for what nobody accepted', () => {
    assembly('web', '', { Server: { Type: 'AWS::EC2::Instance', Properties: {} } });
    assembly('monitoring', '', { Alarm: alarm(150) });
    const { status, text } = run('--only', 'threshold-unreachable');
    assert.equal(status, 1, text);
    assert.match(text, /monitoring\/Alarm/);
    assert.match(text, /2 templates linted: 1 error/);
  });

  test('shows what a preset accepts, and does not fail for it', () => {
    const data = { 'AlarmLint::threshold-unreachable': 'to show it' };
    assembly(
      'monitoring',
      'as-written',
      { Alarm: alarm(150) },
      { '/monitoring': [{ type: 'aws:cdk:acknowledged-rules', data }] },
    );
    const { status, text } = run('--preset=as-written', '--only', 'threshold-unreachable');
    assert.equal(status, 0, text);
    assert.match(text, /acknowledged at monitoring: to show it/);
  });
});

describe('the target', () => {
  test('of a tier is the one run over all tiers', () => {
    assert.deepEqual(alarmLintTarget({ name: 'web', isTier: true })['alarm-lint']?.dependsOn, [
      { projects: ['alarm-lint'], target: 'alarm-lint' },
    ]);
  });

  test('knows the preset as-written', () => {
    const { configurations } = alarmLintTarget({ name: 'alarm-lint', isTier: false })['alarm-lint'] ?? {};
    assert.deepEqual(configurations, { 'as-written': { args: '--preset=as-written' } });
  });

  test('is of no other project', () => {
    assert.deepEqual(alarmLintTarget({ name: 'tier', isTier: false }), {});
  });
});
