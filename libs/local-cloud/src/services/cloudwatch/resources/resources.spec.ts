import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  DescribeAnomalyDetectorsCommand,
  DescribeInsightRulesCommand,
  GetAlarmMuteRuleCommand,
  GetDashboardCommand,
  ListAlarmMuteRulesCommand,
  ListDashboardsCommand,
  ListTagsForResourceCommand,
  PutMetricAlarmCommand,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import { deployed } from '../../../testing/stack-resources.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const cloudwatch = () => cloud.client(CloudWatchClient);
const deploy = (kind: string, properties: Parameters<typeof deployed>[2]) =>
  deployed(cloud, `AWS::CloudWatch::${kind}`, properties);
const arn = (resource: string) => `arn:aws:cloudwatch:eu-west-1:123456789012:${resource}`;
const alarms = async () => {
  const AlarmTypes = ['CompositeAlarm' as const, 'MetricAlarm' as const];
  const { MetricAlarms = [], CompositeAlarms = [] } = await cloudwatch().send(
    new DescribeAlarmsCommand({ AlarmTypes }),
  );
  return [...MetricAlarms, ...CompositeAlarms] as MetricAlarm[];
};
const tags = async (ResourceARN: string) =>
  (await cloudwatch().send(new ListTagsForResourceCommand({ ResourceARN }))).Tags!;

const onErrors = {
  Namespace: 'Shop',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: '60',
  EvaluationPeriods: 2,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
};

describe('an alarm of a stack', () => {
  it('has its name, its ARN and the tags of the stack', async () => {
    const alarm = await deploy('Alarm', { ...onErrors, AlarmName: 'errors', Tags: [{ Key: 'tier', Value: 'web' }] });
    expect(alarm.physicalId).toBe('errors');
    expect(await alarm.attributes()).toEqual({ Arn: arn('alarm:errors') });
    expect(await alarms()).toMatchObject([{ AlarmName: 'errors', Period: 60, EvaluationPeriods: 2 }]);
    expect(await tags(arn('alarm:errors'))).toEqual(
      expect.arrayContaining([{ Key: 'environment', Value: 'test' }, { Key: 'tier', Value: 'web' }]), // prettier-ignore
    );
  });

  it('gets a name when it has none', async () => {
    const { physicalId } = await deploy('Alarm', onErrors);
    expect(physicalId).toMatch(/^shop-It-/);
    expect(await alarms()).toMatchObject([{ AlarmName: physicalId }]);
  });

  it('changes in place, tags included, and goes', async () => {
    const alarm = await deploy('Alarm', { ...onErrors, AlarmName: 'errors', Tags: [{ Key: 'tier', Value: 'web' }] });
    await alarm.update({ ...onErrors, AlarmName: 'errors', Threshold: 9 });
    expect(await alarms()).toMatchObject([{ Threshold: 9 }]);
    expect((await tags(arn('alarm:errors'))).map(({ Key }) => Key)).not.toContain('tier');
    await alarm.delete();
    expect(await alarms()).toEqual([]);
  });

  it('may stand on an expression', async () => {
    const { Namespace, MetricName } = onErrors;
    await deploy('Alarm', {
      AlarmName: 'rate',
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      Threshold: 5,
      TreatMissingData: 'notBreaching',
      Metrics: [
        { Id: 'm1', MetricStat: { Metric: { Namespace, MetricName, Dimensions: [{ Name: 'Shop', Value: 'berlin' }] }, Period: 60, Stat: 'Sum' }, ReturnData: false }, // prettier-ignore
        { Id: 'e1', Expression: 'm1 * 2', Label: 'twice', ReturnData: true },
      ],
    });
    expect(await alarms()).toMatchObject([{ AlarmName: 'rate', Metrics: [{ Id: 'm1' }, { Id: 'e1' }] }]);
  });

  it.each([
    ['Period', { Period: 45 }, 'period'],
    ['a property that is not modelled', { EvaluationInterval: 60 }, 'EvaluationInterval'],
  ])('is refused for %s', async (_, more, message) => {
    await expect(deploy('Alarm', { ...onErrors, ...more })).rejects.toThrow(new RegExp(message, 'i'));
    expect(await alarms()).toEqual([]);
  });
});

describe('a composite alarm of a stack', () => {
  beforeEach(() => cloudwatch().send(new PutMetricAlarmCommand({ ...onErrors, AlarmName: 'errors', Period: 60, Statistic: 'Sum', ComparisonOperator: 'GreaterThanThreshold' }))); // prettier-ignore

  it('is made, changed and deleted', async () => {
    const properties = { AlarmName: 'shop', AlarmRule: 'ALARM("errors")', AlarmActions: ['arn:aws:sns:eu-west-1:123456789012:alerts'] }; // prettier-ignore
    const composite = await deploy('CompositeAlarm', properties);
    expect(composite.physicalId).toBe('shop');
    expect(await composite.attributes()).toEqual({ Arn: arn('alarm:shop') });
    await composite.update({ ...properties, AlarmRule: 'OK("errors")' });
    expect(await alarms()).toMatchObject([{ AlarmName: 'errors' }, { AlarmName: 'shop', AlarmRule: 'OK("errors")' }]);
    expect(await tags(arn('alarm:shop'))).toContainEqual({ Key: 'environment', Value: 'test' });
    await composite.delete();
    expect(await alarms()).toHaveLength(1);
  });
});

describe('a dashboard of a stack', () => {
  it('is made, changed and deleted', async () => {
    const dashboard = await deploy('Dashboard', { DashboardName: 'shop', DashboardBody: '{"widgets":[]}' });
    expect(dashboard.physicalId).toBe('shop');
    await dashboard.update({ DashboardName: 'shop', DashboardBody: '{"widgets":[ ]}' });
    const found = await cloudwatch().send(new GetDashboardCommand({ DashboardName: 'shop' }));
    expect(found.DashboardBody).toBe('{"widgets":[ ]}');
    await dashboard.delete();
    expect((await cloudwatch().send(new ListDashboardsCommand({}))).DashboardEntries).toEqual([]);
  });
});

describe('an anomaly detector of a stack', () => {
  it('is made, changed and deleted', async () => {
    const source = { MetricName: 'Errors', Namespace: 'Shop', Stat: 'Sum' };
    const detectors = async () => (await cloudwatch().send(new DescribeAnomalyDetectorsCommand({}))).AnomalyDetectors!;
    const detector = await deploy('AnomalyDetector', source);
    expect(await detectors()).toMatchObject([{ ...source, AnomalyDetectorId: detector.physicalId }]);
    expect(await detector.attributes()).toEqual({ Id: detector.physicalId });
    const ExcludedTimeRanges = [{ StartTime: '2026-01-01T00:00:00', EndTime: '2026-01-02T00:00:00' }];
    await detector.update({ ...source, Configuration: { MetricTimeZone: 'UTC', ExcludedTimeRanges } });
    expect(await detectors()).toMatchObject([
      {
        Configuration: { ExcludedTimeRanges: [{ StartTime: new Date('2026-01-01T00:00:00Z') }], MetricTimezone: 'UTC' },
      },
    ]);
    await detector.delete();
    expect(await detectors()).toEqual([]);
  });
});

describe('an insight rule of a stack', () => {
  it('is made, changed and deleted', async () => {
    const rule = {
      Schema: { Name: 'CloudWatchLogRule', Version: 1 },
      LogGroupNames: ['/shop'],
      LogFormat: 'JSON',
      Contribution: { Keys: ['$.customer'] },
      AggregateOn: 'Count',
    };
    const properties = { RuleName: 'customers', RuleBody: JSON.stringify(rule), RuleState: 'ENABLED' };
    const rules = async () => (await cloudwatch().send(new DescribeInsightRulesCommand({}))).InsightRules!;
    const resource = await deploy('InsightRule', properties);
    expect(resource.physicalId).toBe(arn('insight-rule/customers'));
    expect(await resource.attributes()).toEqual({ Arn: resource.physicalId, RuleName: 'customers' });
    await resource.update({ ...properties, RuleState: 'DISABLED' });
    expect(await rules()).toMatchObject([{ Name: 'customers', State: 'DISABLED' }]);
    await resource.delete();
    expect(await rules()).toEqual([]);
  });
});

describe('a mute rule of a stack', () => {
  it('is made, changed and deleted', async () => {
    const Rule = { Schedule: { Expression: 'cron(0 3 * * *)', Duration: 'PT1H', Timezone: 'Europe/Berlin' } };
    const rule = await deploy('AlarmMuteRule', { Name: 'nights', Rule, ExpireDate: '2027-01-01T00:00:00Z' });
    expect(rule.physicalId).toBe(arn('alarm-mute-rule:nights'));
    expect(await rule.attributes()).toEqual({
      Arn: rule.physicalId,
      MuteType: 'RECURRING',
      Status: 'SCHEDULED',
      LastUpdatedTimestamp: new Date(cloud.local.clock.now()).toISOString(),
    });
    await rule.update({ Name: 'nights', Rule, Description: 'nobody buys' });
    const found = await cloudwatch().send(new GetAlarmMuteRuleCommand({ AlarmMuteRuleName: 'nights' }));
    expect(found).toMatchObject({ Description: 'nobody buys', Rule });
    expect(found.ExpireDate).toBeUndefined();
    await rule.delete();
    expect((await cloudwatch().send(new ListAlarmMuteRulesCommand({}))).AlarmMuteRuleSummaries).toEqual([]);
  });
});

describe('a stack', () => {
  const rule = JSON.stringify({
    Schema: { Name: 'CloudWatchLogRule', Version: 1 },
    LogGroupNames: ['/shop'],
    LogFormat: 'JSON',
    Contribution: { Keys: ['$.customer'] },
    AggregateOn: 'Count',
  });
  const Rule = { Schedule: { Expression: 'cron(0 3 * * *)', Duration: 'PT1H' } };

  it.each([
    ['Alarm', 'AlarmName', onErrors],
    ['CompositeAlarm', 'AlarmName', { AlarmRule: 'TRUE' }],
    ['Dashboard', 'DashboardName', { DashboardBody: '{"widgets":[]}' }],
    ['InsightRule', 'RuleName', { RuleBody: rule, RuleState: 'ENABLED' }],
    ['AlarmMuteRule', 'Name', { Rule }],
  ])('does not take over an %s that exists', async (kind, property, properties) => {
    await deploy(kind, { ...properties, [property]: 'shop' });
    await expect(deploy(kind, { ...properties, [property]: 'shop' })).rejects.toMatchObject({
      code: 'AlreadyExists',
      message: `Resource of type 'AWS::CloudWatch::${kind}' with identifier '{"/properties/${property}":"shop"}' already exists.`,
    });
  });

  it('says which date is none', async () => {
    await expect(deploy('AlarmMuteRule', { Rule, StartDate: 'soon' })).rejects.toThrow(
      'Value of property StartDate must be a date and time, got soon',
    );
  });
});
