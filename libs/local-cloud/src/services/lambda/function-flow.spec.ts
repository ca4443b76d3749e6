import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { testCloud } from '../../testing/test-cloud.ts';
import { archive } from './testing/function-scene.ts';

const cloud = testCloud();

const SOURCE = `export const handler = async () => {
  const metric = { Namespace: 'Shop', Metrics: [{ Name: 'Orders', Unit: 'Count' }], Dimensions: [[]] };
  console.log('working');
  process.stdout.write(JSON.stringify({ _aws: { Timestamp: Date.now(), CloudWatchMetrics: [metric] }, Orders: 7 }) + '\\n');
};`;

async function deploy(): Promise<void> {
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  const { Role } = await cloud
    .client(IAMClient)
    .send(new CreateRoleCommand({ RoleName: 'job', AssumeRolePolicyDocument }));
  const lambda = cloud.client(LambdaClient);
  const { FunctionArn } = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: 'job',
      Role: Role!.Arn,
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Code: { ZipFile: archive(SOURCE) },
    }),
  );
  const events = cloud.client(EventBridgeClient);
  const rule = { Name: 'each-five-minutes', ScheduleExpression: 'rate(5 minutes)' };
  const { RuleArn } = await events.send(new PutRuleCommand(rule));
  const invoke = { FunctionName: 'job', StatementId: 'rule', Action: 'lambda:InvokeFunction' };
  await lambda.send(new AddPermissionCommand({ ...invoke, Principal: 'events.amazonaws.com', SourceArn: RuleArn }));
  await events.send(new PutTargetsCommand({ Rule: rule.Name, Targets: [{ Id: 'job', Arn: FunctionArn }] }));
}

async function sum(Namespace: string, MetricName: string, dimension?: string): Promise<number> {
  const now = cloud.local.clock.now();
  const { Datapoints = [] } = await cloud.client(CloudWatchClient).send(
    new GetMetricStatisticsCommand({
      Namespace,
      MetricName,
      Dimensions: dimension === undefined ? [] : [{ Name: dimension.split('=')[0], Value: dimension.split('=')[1] }],
      StartTime: new Date(now - 3_600_000),
      EndTime: new Date(now + 60_000),
      Period: 60,
      Statistics: ['Sum'],
    }),
  );
  return Datapoints.reduce((total, { Sum = 0 }) => total + Sum, 0);
}

describe('a function on a schedule', () => {
  it('leaves its log and its metrics where people look for them', async () => {
    await deploy();
    await cloud.local.clock.advance(900_000);
    const filter = { logGroupName: '/aws/lambda/job', filterPattern: 'working' };
    const { events } = await cloud.client(CloudWatchLogsClient).send(new FilterLogEventsCommand(filter));
    expect(events).toHaveLength(3);
    expect(await sum('Shop', 'Orders')).toBe(21);
    expect(await sum('AWS/Lambda', 'Invocations', 'FunctionName=job')).toBe(3);
    expect(await sum('AWS/Lambda', 'Errors', 'FunctionName=job')).toBe(0);
    expect(await sum('AWS/Events', 'Invocations', 'RuleName=each-five-minutes')).toBe(3);
  });
});
