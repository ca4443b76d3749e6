import { GetMetricStatisticsCommand, CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  DeleteResourcePolicyCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  DescribeMetricFiltersCommand,
  DescribeQueryDefinitionsCommand,
  DescribeResourcePoliciesCommand,
  ListTagsForResourceCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { logSink } from '../../../ports/log-sink.ts';
import { deployed } from '../../../testing/stack-resources.ts';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const logs = () => cloud.client(CloudWatchLogsClient);
const LogGroupName = '/aws/ecommerce/application';
const resourceArn = `arn:aws:logs:eu-west-1:123456789012:log-group:${LogGroupName}`;
const groups = async () => (await logs().send(new DescribeLogGroupsCommand({}))).logGroups!;
const policy = (Action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action, Resource: '*' }],
  });

describe('AWS::Logs::LogGroup', () => {
  it('is made, changed and deleted', async () => {
    const Tags = [{ Key: 'Owner', Value: 'DevOps' }];
    const group = await deployed(cloud, 'AWS::Logs::LogGroup', { LogGroupName, RetentionInDays: 30, Tags });
    expect(group.physicalId).toBe(LogGroupName);
    expect(await group.attributes()).toMatchObject({ Arn: `${resourceArn}:*` });
    expect((await logs().send(new ListTagsForResourceCommand({ resourceArn }))).tags).toMatchObject({
      Owner: 'DevOps',
      environment: 'test',
      'aws:cloudformation:logical-id': 'It',
    });
    await group.update({ LogGroupName, RetentionInDays: 7 });
    expect(await groups()).toMatchObject([{ retentionInDays: 7 }]);
    await group.delete();
    expect(await groups()).toEqual([]);
  });

  it('has a name of its own making without one', async () => {
    expect((await deployed(cloud, 'AWS::Logs::LogGroup', {})).physicalId).toMatch(/^shop-It-/);
  });

  it('keeps its class, and refuses what is not modelled by name', async () => {
    const group = await deployed(cloud, 'AWS::Logs::LogGroup', { LogGroupName });
    await expect(group.update({ LogGroupName, LogGroupClass: 'INFREQUENT_ACCESS' })).rejects.toThrow(
      'Log Group Class cannot be changed',
    );
    await expect(deployed(cloud, 'AWS::Logs::LogGroup', { DataProtectionPolicy: {} })).rejects.toThrow(
      'DataProtectionPolicy',
    );
  });
});

describe('what belongs to a log group', () => {
  beforeEach(() => deployed(cloud, 'AWS::Logs::LogGroup', { LogGroupName }));

  it('is a stream', async () => {
    const stream = await deployed(cloud, 'AWS::Logs::LogStream', { LogGroupName, LogStreamName: 'one' });
    expect(stream.physicalId).toBe('one');
    await stream.delete();
    expect((await logs().send(new DescribeLogStreamsCommand({ logGroupName: LogGroupName }))).logStreams).toEqual([]);
  });

  it('is a metric filter, fed by what other services write', async () => {
    const filter = await deployed(cloud, 'AWS::Logs::MetricFilter', {
      FilterName: 'metricfilter-failed-logins-production',
      FilterPattern: '?"failed login" ?"authentication failed"',
      LogGroupName,
      MetricTransformations: [
        { MetricName: 'FailedLoginAttempts', MetricNamespace: 'Production/ECommerce', MetricValue: '1' },
      ],
    });
    expect(filter.physicalId).toBe('metricfilter-failed-logins-production');
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const line = { timestamp: NOON, message: 'failed login' };
    scope.port(logSink).append(scope, { group: LogGroupName, stream: 'i-1' }, [line, { ...line, message: '' }, line]);
    const { Datapoints } = await cloud.client(CloudWatchClient).send(
      new GetMetricStatisticsCommand({
        Namespace: 'Production/ECommerce',
        MetricName: 'FailedLoginAttempts',
        StartTime: new Date(NOON),
        EndTime: new Date(NOON + 60_000),
        Period: 60,
        Statistics: ['Sum'],
      }),
    );
    expect(Datapoints).toMatchObject([{ Sum: 2 }]);
    await filter.delete();
    expect((await logs().send(new DescribeMetricFiltersCommand({}))).metricFilters).toEqual([]);
  });
});

it('writes into a group that nobody made', async () => {
  const scope = cloud.local.scope({ region: 'eu-west-1' });
  const to = { group: '/aws/lambda/metrics', stream: 'today' };
  scope.port(logSink).append(scope, to, [{ timestamp: NOON, message: 'START' }]);
  expect(await groups()).toMatchObject([{ logGroupName: '/aws/lambda/metrics' }]);
});

describe('AWS::Logs::ResourcePolicy', () => {
  it('is made, changed and deleted', async () => {
    const document = policy('logs:PutLogEvents');
    const kept = await deployed(cloud, 'AWS::Logs::ResourcePolicy', { PolicyName: 'rules', PolicyDocument: document });
    const { resourcePolicies } = await logs().send(new DescribeResourcePoliciesCommand({}));
    expect(resourcePolicies).toEqual([{ policyName: 'rules', policyDocument: document, lastUpdatedTime: NOON }]);
    await kept.delete();
    await expect(logs().send(new DeleteResourcePolicyCommand({ policyName: 'rules' }))).rejects.toMatchObject({
      message: 'Policy with name [rules] does not exist.',
    });
  });

  it('is there ten times at most, and always a policy', async () => {
    const put = (policyName: string, policyDocument = policy('logs:*')) =>
      logs().send(new PutResourcePolicyCommand({ policyName, policyDocument }));
    for (let count = 0; count < 10; count++) await put(`rules-${count}`);
    await put('rules-9');
    await expect(put('one-more')).rejects.toMatchObject({ name: 'LimitExceededException' });
    await expect(put('rules-9', 'no policy')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('AWS::Logs::QueryDefinition', () => {
  it('is made, changed and deleted', async () => {
    const definition = await deployed(cloud, 'AWS::Logs::QueryDefinition', { Name: 'a', QueryString: 'fields b' });
    expect(await definition.attributes()).toEqual({ QueryDefinitionId: definition.physicalId });
    await definition.update({ Name: 'a', QueryString: 'fields c' });
    const described = async () => (await logs().send(new DescribeQueryDefinitionsCommand({}))).queryDefinitions;
    expect(await described()).toMatchObject([{ queryString: 'fields c' }]);
    await definition.delete();
    expect(await described()).toEqual([]);
  });
});
