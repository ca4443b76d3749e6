import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { alarmDescription, MetricAlarms, periodSeconds, type AlarmRow, type Briefing, type Watched } from './index.ts';

const briefing: Briefing = {
  severity: 'high',
  meaning: 'The shop is full.',
  firstSteps: 'open the second till.',
  runbook: 'docs/runbooks/alarm-full.md',
};
const cpu = {
  namespace: 'AWS/EC2',
  name: 'CPUUtilization',
  dimensions: { InstanceId: 'i-1' },
  statistic: 'Average',
} as const;

function row<Key extends string>(key: Key, change: Partial<AlarmRow> = {}) {
  const rest = { fires: 'GreaterThanThreshold', threshold: 80, periods: 2, missingData: 'missing', briefing } as const;
  return { watches: cpu, ...rest, ...change, key };
}

function alarmsOf<Key extends string>(rows: readonly (AlarmRow & { readonly key: Key })[]) {
  const stack = new Stack(new App(), 'shop');
  const nameOf = (key: Key) => `alarm-${key}-production`;
  const alarms = new MetricAlarms(stack, 'Alarms', { rows, nameOf, topicArn: 'arn:topic' });
  const made = Object.values(Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm'));
  return { alarms, properties: made.map(({ Properties }) => Properties as Record<string, unknown>) };
}

const watching = (watches: Watched) => alarmsOf([row('full', { watches })]).properties[0];

describe('the alarms of a table', () => {
  test('say of each row what it watches, when it fires and who is told', () => {
    expect(alarmsOf([row('full')]).properties).toEqual([
      {
        AlarmName: 'alarm-full-production',
        AlarmDescription: alarmDescription(briefing),
        ActionsEnabled: true,
        AlarmActions: ['arn:topic'],
        Namespace: 'AWS/EC2',
        MetricName: 'CPUUtilization',
        Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
        Statistic: 'Average',
        Period: 300,
        EvaluationPeriods: 2,
        Threshold: 80,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'missing',
      },
    ]);
  });

  test.each([{}, { dimensions: {} }])('carry no dimensions where the metric has none: %j', (none) => {
    const alarm = watching({ namespace: 'Shop', name: 'Orders', statistic: 'Sum', ...none });
    expect(alarm).toMatchObject({ Namespace: 'Shop', MetricName: 'Orders', Statistic: 'Sum' });
    expect(alarm).not.toHaveProperty('Dimensions');
  });

  test('watch a percentile as an extended statistic', () => {
    const alarm = watching({ namespace: 'AWS/Lambda', name: 'Duration', statistic: 'p99' });
    expect(alarm).toMatchObject({ ExtendedStatistic: 'p99', Period: 300 });
    expect(alarm).not.toHaveProperty('Statistic');
  });

  test('watch an expression over metrics that only the expression sees', () => {
    const errors = { namespace: 'AWS/Lambda', name: 'Errors', statistic: 'Sum' } as const;
    const alarm = watching({ id: 'rate', expression: 'errors / cpu * 100', metrics: { errors, cpu } });
    const input = { ReturnData: false };
    expect(alarm?.['Metrics']).toEqual([
      {
        ...input,
        Id: 'errors',
        MetricStat: { Metric: { Namespace: 'AWS/Lambda', MetricName: 'Errors' }, Period: periodSeconds, Stat: 'Sum' },
      },
      {
        ...input,
        Id: 'cpu',
        MetricStat: {
          Metric: {
            Namespace: 'AWS/EC2',
            MetricName: 'CPUUtilization',
            Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
          },
          Period: periodSeconds,
          Stat: 'Average',
        },
      },
      { Id: 'rate', Expression: 'errors / cpu * 100', ReturnData: true },
    ]);
    for (const property of ['Namespace', 'MetricName', 'Statistic', 'Period', 'Dimensions'])
      expect(alarm).not.toHaveProperty(property);
  });

  test('tell of a recovery where somebody wants to know', () => {
    const stack = new Stack(new App(), 'shop');
    const topics = { topicArn: 'arn:topic', okTopicArn: 'arn:calm' };
    new MetricAlarms(stack, 'Alarms', { rows: [row('full')], nameOf: (key) => key, ...topics });
    const properties = { AlarmActions: ['arn:topic'], OKActions: ['arn:calm'] };
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', properties);
  });

  test('carry severity, runbook and owner as tags where the description is given, and no tags otherwise', () => {
    const given = { description: 'Alert when full', severity: 'high', runbook: 'docs/runbooks/full.md' } as const;
    const owned = { ...given, owner: 'tills' };
    const rows = [row('full', { briefing: given }), row('empty'), row('owned', { briefing: owned })];
    const { properties } = alarmsOf(rows);
    expect(properties[0]).toMatchObject({
      AlarmDescription: 'Alert when full',
      Tags: [
        { Key: 'Runbook', Value: 'docs/runbooks/full.md' },
        { Key: 'Severity', Value: 'high' },
      ],
    });
    expect(properties[1]).not.toHaveProperty('Tags');
    expect(properties[2]?.['Tags']).toContainEqual({ Key: 'Owner', Value: 'tills' });
  });

  test('have periods of five minutes unless a row says otherwise, in an expression too', () => {
    const rate = { id: 'rate', expression: 'cpu * 2', metrics: { cpu } };
    const minute = [row('full', { everySeconds: 60 }), row('rate', { everySeconds: 60, watches: rate })];
    const [full, twice] = alarmsOf(minute).properties;
    expect(full).toMatchObject({ Period: 60 });
    expect(twice).toMatchObject({ Metrics: [{ MetricStat: { Period: 60 } }, { Id: 'rate' }] });
  });

  test('are found again by their keys, and a key that is in no row does not compile', () => {
    const { alarms, properties } = alarmsOf([row('full'), row('empty', { threshold: 0, missingData: 'breaching' })]);
    expect(properties).toHaveLength(2);
    expect(alarms.of('full')).toMatchObject({ alarmName: 'alarm-full-production', threshold: 80 });
    expect(alarms.of('empty')).toMatchObject({ threshold: 0, treatMissingData: 'breaching' });
    // @ts-expect-error there is no such row
    expect(alarms.of('closed')).toBeUndefined();
  });
});

describe('the description of an alarm', () => {
  test('says how bad it is, what it means, what to do first and where the runbook is', () => {
    expect(alarmDescription(briefing)).toBe(
      'Severity: high. The shop is full. First: open the second till. Runbook: docs/runbooks/alarm-full.md',
    );
  });

  test('is the text that a specification gives, if it gives one', () => {
    expect(alarmDescription('Alert when the shop is full')).toBe('Alert when the shop is full');
  });

  test('has at most the 1,024 characters that CloudWatch keeps', () => {
    const rest = alarmDescription({ ...briefing, meaning: '' }).length;
    const longest = 'x'.repeat(1024 - rest);
    expect(alarmDescription({ ...briefing, meaning: longest })).toHaveLength(1024);
    expect(() => alarmDescription({ ...briefing, meaning: `${longest}x` })).toThrow(
      'an alarm description has at most 1024 characters, got 1025: "Severity: high. xxx',
    );
  });
});
