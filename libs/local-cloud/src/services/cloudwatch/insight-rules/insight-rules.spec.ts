import {
  CloudWatchClient,
  DeleteInsightRulesCommand,
  DescribeInsightRulesCommand,
  DisableInsightRulesCommand,
  EnableInsightRulesCommand,
  GetInsightRuleReportCommand,
  type GetInsightRuleReportCommandInput,
  GetMetricDataCommand,
  PutInsightRuleCommand,
} from '@aws-sdk/client-cloudwatch';
import { logWatcher } from '../../../ports/log-watcher.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const cloudwatch = () => cloud.client(CloudWatchClient);
const MINUTE = 60_000;

const definition = JSON.stringify({
  Schema: { Name: 'CloudWatchLogRule', Version: 1 },
  LogGroupNames: ['/shop/*'],
  LogFormat: 'JSON',
  Contribution: { Keys: ['$.customer'], Filters: [] },
  AggregateOn: 'Count',
});
const put = (RuleName = 'customers', RuleDefinition = definition) =>
  cloudwatch().send(new PutInsightRuleCommand({ RuleName, RuleDefinition }));
const list = async () => (await cloudwatch().send(new DescribeInsightRulesCommand({}))).InsightRules!;

/** Writes lines into a log group, as CloudWatch Logs would. */
const log = (group: string, ...customers: string[]) => {
  const scope = cloud.local.scope({ region: 'eu-west-1' });
  const lines = customers.map((customer) => ({ timestamp: scope.clock.now(), message: JSON.stringify({ customer }) }));
  scope.port(logWatcher).observe(scope, { name: group, arn: scope.arn('logs', `log-group:${group}`) }, lines);
};
const report = (more: Partial<GetInsightRuleReportCommandInput> = {}) =>
  cloudwatch().send(
    new GetInsightRuleReportCommand({
      RuleName: 'customers',
      StartTime: new Date(cloud.local.clock.now() - 10 * MINUTE),
      EndTime: new Date(cloud.local.clock.now() + MINUTE),
      Period: 60,
      ...more,
    }),
  );

describe('a Contributor Insights rule', () => {
  it('is listed as it was put', async () => {
    await put();
    expect(await list()).toEqual([
      {
        Name: 'customers',
        State: 'ENABLED',
        Schema: 'CloudWatchLogRule/1',
        Definition: definition,
        ManagedRule: false,
        ApplyOnTransformedLogs: false,
      },
    ]);
  });

  it('reports who contributed most', async () => {
    await put();
    log('/shop/orders', 'anna', 'ben', 'anna');
    log('/other', 'anna');
    const { KeyLabels, AggregationStatistic, AggregateValue, ApproximateUniqueCount, Contributors } = await report();
    expect({ KeyLabels, AggregationStatistic, AggregateValue, ApproximateUniqueCount }).toEqual({
      KeyLabels: ['$.customer'],
      AggregationStatistic: 'SampleCount',
      AggregateValue: 3,
      ApproximateUniqueCount: 2,
    });
    expect(Contributors!.map(({ Keys, ApproximateAggregateValue }) => [Keys, ApproximateAggregateValue])).toEqual([
      [['anna'], 2],
      [['ben'], 1],
    ]);
  });

  it('reports numbers per period', async () => {
    await put();
    log('/shop/orders', 'anna', 'ben', 'anna');
    const { MetricDatapoints } = await report({ Metrics: ['UniqueContributors', 'MaxContributorValue'] });
    expect(MetricDatapoints).toContainEqual({
      Timestamp: new Date(cloud.local.clock.now()),
      UniqueContributors: 2,
      MaxContributorValue: 2,
    });
  });

  it('goes into expressions', async () => {
    await put();
    log('/shop/orders', 'anna', 'ben', 'anna');
    const { MetricDataResults } = await cloudwatch().send(
      new GetMetricDataCommand({
        MetricDataQueries: [
          { Id: 'e1', Expression: "INSIGHT_RULE_METRIC('customers', 'UniqueContributors')", Period: 60 },
        ],
        StartTime: new Date(cloud.local.clock.now() - MINUTE),
        EndTime: new Date(cloud.local.clock.now() + MINUTE),
      }),
    );
    expect(MetricDataResults![0]!.Values).toContain(2);
  });

  it('collects nothing while it is disabled', async () => {
    await put();
    const names = { RuleNames: ['customers', 'nothing'] };
    const { Failures } = await cloudwatch().send(new DisableInsightRulesCommand(names));
    expect(Failures).toMatchObject([{ FailureResource: 'nothing', ExceptionType: 'ResourceNotFoundException' }]);
    log('/shop/orders', 'anna');
    await cloudwatch().send(new EnableInsightRulesCommand(names));
    log('/shop/orders', 'ben');
    expect((await report()).Contributors!.map(({ Keys }) => Keys)).toEqual([['ben']]);
  });

  it('goes with all that it collected', async () => {
    await put();
    log('/shop/orders', 'anna');
    await cloudwatch().send(new DeleteInsightRulesCommand({ RuleNames: ['customers'] }));
    expect(await list()).toEqual([]);
    await expect(report()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await put();
    expect((await report()).Contributors).toEqual([]);
  });

  it('keeps what it collected when the cloud is saved and loaded', async () => {
    await put();
    log('/shop/orders', 'anna');
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    log('/shop/orders', 'anna');
    expect((await report()).AggregateValue).toBe(2);
  });

  it.each([
    ['no JSON', '{'],
    ['no keys', JSON.stringify({ ...JSON.parse(definition), Contribution: { Keys: [] } })],
  ])('is refused with %s', async (_, body) => {
    await expect(put('customers', body)).rejects.toMatchObject({ Error: { Code: 'InvalidParameterValue' } });
    expect(await list()).toEqual([]);
  });
});
