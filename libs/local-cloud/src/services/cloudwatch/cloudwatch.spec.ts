import { AwsQueryProtocol, AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols';
import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DescribeAnomalyDetectorsCommand,
  GetAlarmMuteRuleCommand,
  GetDashboardCommand,
  GetInsightRuleReportCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutAlarmMuteRuleCommand,
  PutCompositeAlarmCommand,
  PutDashboardCommand,
  PutInsightRuleCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
  TagResourceCommand,
  type CloudWatchClientConfig,
} from '@aws-sdk/client-cloudwatch';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();

const protocols = {
  JSON: CloudWatchClient,
  query: class extends CloudWatchClient {
    constructor(settings: CloudWatchClientConfig) {
      super({ ...settings, protocol: AwsQueryProtocol });
    }
  },
  CBOR: class extends CloudWatchClient {
    constructor(settings: CloudWatchClientConfig) {
      super({ ...settings, protocol: AwsSmithyRpcV2CborProtocol });
    }
  },
};

const alarm = {
  AlarmName: 'errors',
  Namespace: 'Shop',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
} as const;
const datum = { MetricName: 'Errors', Value: 1 };
const ARN = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors';
const noon = new Date(0);

/** What is wrong, the request, the code, the sentence. */
const refused: [what: string, command: object, code: string, sentence: string][] = [
  ['data without a namespace', new PutMetricDataCommand({ Namespace: undefined, MetricData: [datum] }), 'MissingParameter', 'The parameter Namespace is required.'], // prettier-ignore
  ['data in a namespace of AWS', new PutMetricDataCommand({ Namespace: 'AWS/EC2', MetricData: [datum] }), 'InvalidParameterValue', 'The value AWS/ for parameter Namespace is invalid.'], // prettier-ignore
  ['a value and values', new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [{ ...datum, Values: [1] }] }), 'InvalidParameterCombination', 'The parameters MetricData.member.1.Value and MetricData.member.1.Values are mutually exclusive and you have specified both.'], // prettier-ignore
  ['counts that do not fit', new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [{ MetricName: 'Errors', Values: [1, 2], Counts: [1] }] }), 'InvalidParameterValue', 'The parameters MetricData.member.1.Values and MetricData.member.1.Counts must be of the same size.'], // prettier-ignore
  ['statistics of nothing', new GetMetricStatisticsCommand({ Namespace: 'Shop', MetricName: 'Errors', StartTime: noon, EndTime: noon, Period: 60, Statistics: ['Sum'] }), 'InvalidParameterValue', 'The parameter StartTime must be less than the parameter EndTime.'], // prettier-ignore
  ['an expression that is none', new GetMetricDataCommand({ MetricDataQueries: [{ Id: 'e1', Expression: '1 +' }], StartTime: noon, EndTime: new Date() }), 'ValidationError', 'Error in expression'], // prettier-ignore
  ['a page of metrics that there is not', new ListMetricsCommand({ NextToken: 'x' }), 'InvalidParameterValue', 'Request parameter NextToken is invalid'], // prettier-ignore
  ['an alarm without a name', new PutMetricAlarmCommand({ ...alarm, AlarmName: '' }), 'ValidationError', "1 validation error detected: Value '' at 'alarmName' failed to satisfy constraint: Member must have length greater than or equal to 1"], // prettier-ignore
  ['an alarm with a strange operator', new PutMetricAlarmCommand({ ...alarm, ComparisonOperator: 'Above' as never }), 'ValidationError', "1 validation error detected: Value 'Above' at 'comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: ["], // prettier-ignore
  ['an alarm with a strange period', new PutMetricAlarmCommand({ ...alarm, Period: 45 }), 'ValidationError', 'Period must be 10, 20, 30 or a multiple of 60'], // prettier-ignore
  ['an alarm over more than a day', new PutMetricAlarmCommand({ ...alarm, EvaluationPeriods: 1441 }), 'ValidationError', 'Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400) for alarms using period < 3600'], // prettier-ignore
  ['an alarm on two series', new PutMetricAlarmCommand({ AlarmName: 'errors', EvaluationPeriods: 1, Threshold: 1, ComparisonOperator: 'GreaterThanThreshold', Metrics: ['m1', 'm2'].map((Id) => ({ Id, MetricStat: { Metric: { Namespace: 'Shop', MetricName: Id }, Period: 60, Stat: 'Sum' } })) }), 'ValidationError', 'Exactly one element of the metrics list should return data.'], // prettier-ignore
  ['an action that is no resource', new PutMetricAlarmCommand({ ...alarm, AlarmActions: ['alerts'] }), 'ValidationError', 'Invalid arn syntax: alerts'], // prettier-ignore
  ['a state of no alarm', new SetAlarmStateCommand({ AlarmName: 'x', StateValue: 'OK', StateReason: 'x' }), 'ResourceNotFound', ''], // prettier-ignore
  ['a composite of no alarms', new PutCompositeAlarmCommand({ AlarmName: 'shop', AlarmRule: 'ALARM(x' }), 'ValidationError', 'Error in AlarmRule ['], // prettier-ignore
  ['a composite with an action that is no resource', new PutCompositeAlarmCommand({ AlarmName: 'shop', AlarmRule: 'TRUE', OKActions: ['alerts'] }), 'ValidationError', 'Invalid arn syntax: alerts'], // prettier-ignore
  ['a deletion of nothing', new DeleteAlarmsCommand({ AlarmNames: undefined }), 'ValidationError', "1 validation error detected: Value null at 'alarmNames' failed to satisfy constraint: Member must not be null"], // prettier-ignore
  ['too many alarms at once', new DescribeAlarmsCommand({ MaxRecords: 101 }), 'ValidationError', "1 validation error detected: Value '101' at 'maxRecords' failed to satisfy constraint: Member must have value less than or equal to 100"], // prettier-ignore
  ['a page of alarms that there is not', new DescribeAlarmsCommand({ NextToken: 'x' }), 'InvalidNextToken', 'The next token specified is invalid.'], // prettier-ignore
  ['a history of something else', new DescribeAlarmHistoryCommand({ HistoryItemType: 'Rumour' as never }), 'ValidationError', "1 validation error detected: Value 'Rumour' at 'historyItemType' failed to satisfy constraint: Member must satisfy enum value set: ["], // prettier-ignore
  ['a dashboard that there is not', new GetDashboardCommand({ DashboardName: 'x' }), 'ResourceNotFound', 'Dashboard x does not exist'], // prettier-ignore
  ['a dashboard that is no JSON', new PutDashboardCommand({ DashboardName: 'x', DashboardBody: '{' }), 'InvalidParameterInput', 'The field DashboardBody must be a valid JSON object'], // prettier-ignore
  ['a mute rule that there is not', new GetAlarmMuteRuleCommand({ AlarmMuteRuleName: 'x' }), 'ResourceNotFoundException', ''], // prettier-ignore
  ['a mute rule without a schedule', new PutAlarmMuteRuleCommand({ Name: 'x', Rule: undefined }), 'ValidationError', "1 validation error detected: Value null at 'rule' failed to satisfy constraint: Member must not be null"], // prettier-ignore
  ['a page of detectors that there is not', new DescribeAnomalyDetectorsCommand({ NextToken: 'x' }), 'InvalidNextToken', 'The next token specified is invalid.'], // prettier-ignore
  ['a rule that is no JSON', new PutInsightRuleCommand({ RuleName: 'x', RuleDefinition: '{' }), 'InvalidParameterValue', ''], // prettier-ignore
  ['a report of no rule', new GetInsightRuleReportCommand({ RuleName: 'x', StartTime: noon, EndTime: noon, Period: 60 }), 'ResourceNotFoundException', 'The rule x does not exist'], // prettier-ignore
  ['tags of nothing', new TagResourceCommand({ ResourceARN: ARN, Tags: [] }), 'ResourceNotFoundException', ''], // prettier-ignore
];

describe.each(Object.entries(protocols))('CloudWatch in %s', (_, Client) => {
  const cloudwatch = () => cloud.client(Client);

  it('takes an alarm and describes it', async () => {
    await cloudwatch().send(new PutMetricAlarmCommand({ ...alarm, Threshold: 0.5, OKActions: [], Dimensions: [{ Name: 'Shop', Value: 'a&b' }] })); // prettier-ignore
    const { MetricAlarms } = await cloudwatch().send(new DescribeAlarmsCommand({ AlarmNames: ['errors'] }));
    expect(MetricAlarms).toMatchObject([
      {
        AlarmArn: ARN,
        ActionsEnabled: true,
        Threshold: 0.5,
        OKActions: [],
        Dimensions: [{ Name: 'Shop', Value: 'a&b' }],
        StateUpdatedTimestamp: new Date(cloud.local.clock.now()),
      },
    ]);
  });

  it('takes metric data and answers it', async () => {
    await cloudwatch().send(
      new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [datum, { ...datum, Value: 2.5 }] }),
    );
    const StartTime = new Date(cloud.local.clock.now() - 60_000);
    const EndTime = new Date(cloud.local.clock.now() + 60_000);
    const { MetricDataResults } = await cloudwatch().send(
      new GetMetricDataCommand({
        MetricDataQueries: [{ Id: 'm1', MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Errors' }, Period: 60, Stat: 'Sum' } }], // prettier-ignore
        StartTime,
        EndTime,
      }),
    );
    expect(MetricDataResults).toMatchObject([{ Timestamps: [new Date(cloud.local.clock.now())], Values: [3.5] }]);
    const { Datapoints } = await cloudwatch().send(
      new GetMetricStatisticsCommand({ Namespace: 'Shop', MetricName: 'Errors', StartTime, EndTime, Period: 60, ExtendedStatistics: ['p100'] }), // prettier-ignore
    );
    expect(Datapoints).toMatchObject([{ ExtendedStatistics: { p100: 2.5 } }]);
  });

  it.each(refused)('refuses %s', async (_what, command, code, sentence) => {
    const error: unknown = await cloudwatch()
      .send(command as PutMetricDataCommand)
      .catch((fault: unknown) => fault);
    expect(error).toMatchObject({ Error: { Code: code }, message: expect.stringContaining(sentence) });
    expect(cloud.log).toEqual([]);
  });

  it('names what it does not model', async () => {
    const EvaluationCriteria = { PromQLCriteria: { Query: 'up' } };
    await expect(
      cloudwatch().send(new PutMetricAlarmCommand({ AlarmName: 'promql', EvaluationCriteria })),
    ).rejects.toMatchObject({
      message: expect.stringContaining('EvaluationCriteria'),
      $metadata: { httpStatusCode: 501 },
    });
  });
});
