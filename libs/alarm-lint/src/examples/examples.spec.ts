import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { lintedApp } from './linted-app.ts';

describe("the README's first block", () => {
  test('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'linted-app.ts'), 'utf8');
    expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/alarm-lint'));
  });

  test('stops an alarm that nobody hears', () => {
    const app = lintedApp();
    new CfnAlarm(new Stack(app, 'Shop'), 'Alarm', {
      namespace: 'Shop',
      metricName: 'Orders',
      statistic: 'Sum',
      period: 60,
      evaluationPeriods: 1,
      threshold: 1,
      comparisonOperator: 'LessThanThreshold',
    });
    expect(() => app.synth()).toThrow(/AlarmLint::action-missing/);
  });
});
