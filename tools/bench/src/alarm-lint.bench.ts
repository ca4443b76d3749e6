import { lint, type StackSource } from '@shopwatch/alarm-lint';
import { timeOf } from './command.ts';
import { bestOf, type Measurement } from './measurement.ts';
import { everyTier, runMany } from './tiers.ts';

/** Measures the alarm linter: the command over all tiers, and its checks alone over one template of a thousand alarms. */
export function alarmLintBench(): readonly Measurement[] {
  timeOf(1, runMany('synth', everyTier));
  const large = thousandAlarms();
  return [
    {
      name: `alarm-lint of ${everyTier.length} tiers, from start to report`,
      unit: 's',
      measured: timeOf(5, ['node', 'tools/workspace/src/alarm-lint.mjs']),
      atMost: 1,
    },
    {
      name: 'all checks over a thousand alarms',
      unit: 's',
      measured: bestOf(5, () => lint([large], { today: '2027-01-01' })),
      atMost: 1,
    },
  ];
}

function thousandAlarms(): StackSource {
  const alarms = Array.from({ length: 1000 }, (_, index) => [`Alarm${index}`, alarm(index)]);
  const topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alerts', KmsMasterKeyId: 'alias/aws/sns' } };
  const template = { Resources: { Topic: topic, ...Object.fromEntries(alarms) } };
  const text = JSON.stringify(template, null, 1);
  const place = { name: 'large', path: 'large', file: '/large.json', acknowledged: new Map(), nested: new Map() };
  return { ...place, text, template };
}

function alarm(index: number) {
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: `alarm-${index}`,
      AlarmActions: [{ Ref: 'Topic' }],
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'InstanceId', Value: `i-${index}` }],
      Statistic: 'Average',
      Period: 300,
      EvaluationPeriods: 2,
      Threshold: 80 + (index % 30),
      ComparisonOperator: 'GreaterThanThreshold',
    },
  };
}
