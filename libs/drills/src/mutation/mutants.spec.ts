import type { AssembledStack, TemplateResource } from '../assembly/assembly.ts';
import { huntResult } from './hunt.ts';
import { mutantsOf } from './mutants.ts';

const mutants = (resource: TemplateResource): readonly string[] => {
  const stack: AssembledStack = {
    name: 'shop',
    account: undefined,
    region: undefined,
    template: { Resources: { It: resource } },
    assets: [],
    after: [],
  };
  return mutantsOf([stack]).map(({ name }) => name.replace(/^[^:]+: /, ''));
};

const alarm = (Properties: object): TemplateResource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { AlarmName: 'hot', ...Properties },
});

describe('a mutant of an alarm', () => {
  const cpu = alarm({
    AlarmActions: ['topic'],
    ComparisonOperator: 'GreaterThanThreshold',
    Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
    EvaluationPeriods: 2,
    MetricName: 'CPUUtilization',
    Namespace: 'AWS/EC2',
    Period: 300,
    Statistic: 'Average',
    Threshold: 80,
    TreatMissingData: 'missing',
  });

  test.each([
    'AlarmActions is gone',
    'ActionsEnabled without value becomes false',
    'ComparisonOperator GreaterThanThreshold becomes GreaterThanOrEqualToThreshold',
    'ComparisonOperator GreaterThanThreshold becomes LessThanThreshold',
    'dimension InstanceId is gone',
    'dimension InstanceId has another value',
    'EvaluationPeriods 2 becomes 3',
    'EvaluationPeriods 2 becomes 1',
    'DatapointsToAlarm without value becomes 1',
    'MetricName CPUUtilization becomes CPUUtilizationX',
    'Namespace AWS/EC2 becomes AWS/EC2X',
    'Period 300 becomes 60',
    'Period 300 becomes 600',
    'Statistic Average becomes Maximum',
    'Threshold 80 becomes 88',
    'Threshold 80 becomes 72',
    'TreatMissingData missing becomes notBreaching',
  ])('may be: %s', (name) => {
    expect(mutants(cpu)).toContain(name);
  });

  test('has a small whole threshold moved by one', () => {
    const names = mutants(alarm({ Threshold: 2 }));
    expect(names).toContain('Threshold 2 becomes 3');
    expect(names).toContain('Threshold 2 becomes 1');
  });

  test('may be in its expression and in each metric of it', () => {
    const stat = (Id: string) => ({
      Id,
      MetricStat: { Metric: { Namespace: 'Shop', MetricName: Id }, Period: 300, Stat: 'Sum' },
      ReturnData: false,
    });
    const names = mutants(alarm({ Metrics: [stat('a'), stat('b'), { Id: 'rate', Expression: 'a / b * 100' }] }));
    expect(names).toEqual(
      expect.arrayContaining([
        'Expression "a / b * 100" becomes "a * b * 100"',
        'Expression "a / b * 100" becomes "a / b / 100"',
        'Expression "a / b * 100" becomes "b / b * 100"',
        'Expression "a / b * 100" becomes "a / a * 100"',
        'Expression "a / b * 100" becomes "a / b * 10"',
        'Period 300 of all metrics becomes 60',
        'Stat Sum of b becomes Average',
        'Namespace Shop becomes ShopX, in a',
        'a dimension is added, in b',
      ]),
    );
  });
});

test('a mutant of an expression never is the same expression', () => {
  const names = mutants(alarm({ Metrics: [{ Id: 'rate', Expression: 'IF(a > 0, b / a, 0)' }] }));
  expect(names).toContain('Expression "IF(a > 0, b / a, 0)" becomes "IF(a > 1000, b / a, 0)"');
  expect(names).toContain('Expression "IF(a > 0, b / a, 0)" becomes "IF(a > 0, b / a, 1000)"');
});

test('a mutant of an alarm on a percentile takes another one', () => {
  expect(mutants(alarm({ ExtendedStatistic: 'p99' }))).toEqual(
    expect.arrayContaining(['ExtendedStatistic p99 becomes p50', 'ExtendedStatistic p99 becomes p100']),
  );
});

test('of several actions each may be lost', () => {
  const Properties = { AlarmActions: ['topic', 'incident'], AlarmRule: 'ALARM("a")' };
  expect(mutants({ Type: 'AWS::CloudWatch::CompositeAlarm', Properties })).toEqual([
    'AlarmActions is gone',
    'AlarmActions loses its action 1',
    'AlarmActions loses its action 2',
    'ActionsEnabled without value becomes false',
    '"ALARM" 1 of the rule becomes "OK"',
  ]);
});

test('a mutant of a composite has another rule', () => {
  const Properties = { AlarmName: 'both', AlarmRule: 'ALARM("a") AND (ALARM("b") OR ALARM("c"))' };
  expect(mutants({ Type: 'AWS::CloudWatch::CompositeAlarm', Properties })).toEqual([
    '"AND" 1 of the rule becomes "OR"',
    '"OR" 1 of the rule becomes "AND"',
    '"ALARM" 1 of the rule becomes "OK"',
    '"ALARM" 2 of the rule becomes "OK"',
    '"ALARM" 3 of the rule becomes "OK"',
  ]);
});

test('mutants of a topic and a subscription let no message through', () => {
  expect(mutants({ Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'mine' } })).toEqual([
    'KmsMasterKeyId mine becomes alias/aws/sns',
  ]);
  expect(mutants({ Type: 'AWS::SNS::Subscription', Properties: {} })).toHaveLength(2);
  expect(mutants({ Type: 'AWS::SNS::Subscription', Properties: { RedrivePolicy: 'queue' } })).toContain(
    'RedrivePolicy is gone',
  );
});

test('a mutant of a metric filter counts only one of its phrases', () => {
  const Properties = { FilterPattern: '?"failed login" ?denied', MetricTransformations: [{ MetricName: 'Failed' }] };
  expect(mutants({ Type: 'AWS::Logs::MetricFilter', Properties })).toEqual(
    expect.arrayContaining([
      'FilterPattern ?"failed login" ?denied becomes ?denied',
      'FilterPattern ?"failed login" ?denied becomes ?"failed login"',
      'MetricName of the filter strays',
    ]),
  );
});

test('what nobody noticed survived, unless it is accepted; what is accepted without need is told', () => {
  const fates = [{ mutant: 'a', noticedBy: 'a drill' }, { mutant: 'b' }, { mutant: 'c' }];
  expect(huntResult(fates, { b: 'it makes no difference', a: 'stale', gone: 'stale' })).toEqual({
    all: 3,
    noticed: 1,
    accepted: 1,
    survivors: ['c'],
    stale: ['a', 'gone'],
  });
});
