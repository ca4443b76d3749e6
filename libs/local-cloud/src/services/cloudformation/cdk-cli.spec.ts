import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { JsonObject } from '@shopwatch/cloudformation';
import { LocalCloud } from '../../local-cloud.ts';
import { CdkApp } from './cdk-app.fixture.ts';

// Each run of the CLI takes about a second, most of it to start.
jest.setTimeout(180_000);

const app = new CdkApp();
const cloud = new LocalCloud({ seed: 1 });
const cdk = (...args: readonly string[]) => app.run(cloud.url, ...args);
const deploy = () => cdk('deploy', '--require-approval', 'never');

beforeAll(async () => {
  await cloud.start();
  app.write(shop(10));
  expect((await cdk('bootstrap', 'aws://123456789012/us-east-1')).output).toContain('bootstrapped.');
});
afterAll(async () => {
  await cloud.stop();
  app.remove();
});

const settings = () => ({
  endpoint: cloud.url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const alarm = (threshold: number): JsonObject => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    Namespace: 'Shop',
    MetricName: 'Orders',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: threshold,
  },
});

const shop = (threshold: number, more: JsonObject = {}): JsonObject => ({
  Resources: {
    High: alarm(threshold),
    Low: alarm(1),
    Name: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name: '/shop/high', Value: { Ref: 'High' } } },
    ...more,
  },
  Outputs: { Parameter: { Value: { Ref: 'Name' } } },
});

/** A resource that nobody can make. */
const bad: JsonObject = {
  Bad: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name: 'no name', Value: 'x' } },
};

/** What happened to the stack since an event, oldest first. */
async function eventsSince(count: number): Promise<string[]> {
  const client = new CloudFormationClient(settings());
  const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: 'shop' }));
  client.destroy();
  return StackEvents.reverse()
    .slice(count)
    .map(({ LogicalResourceId, ResourceStatus }) => `${LogicalResourceId} ${ResourceStatus}`);
}

async function thresholds(): Promise<(number | undefined)[]> {
  const client = new CloudWatchClient(settings());
  const { MetricAlarms = [] } = await client.send(new DescribeAlarmsCommand({}));
  client.destroy();
  return MetricAlarms.map(({ Threshold }) => Threshold).sort();
}

/** The CLI cuts long statuses. */
const rolledBack = { creation: / ROLLBACK_COMPLET.*shop/, update: / UPDATE_ROLLBACK_COMPLET.*shop/ };

describe('the CDK CLI', () => {
  it('bootstraps once', async () => {
    expect((await cdk('bootstrap', 'aws://123456789012/us-east-1')).output).toContain('(no changes)');
  });

  it('deploys, updates, compares, rolls back and destroys', async () => {
    expect((await cdk('diff')).output).toContain('[+] AWS::CloudWatch::Alarm High');
    const first = await deploy();
    expect(first.output).toContain('shop.Parameter = /shop/high');
    expect(first.code).toBe(0);

    expect((await deploy()).output).toContain('shop (no changes)');
    expect((await cdk('diff')).output).toContain('There were no differences');

    app.write(shop(20));
    expect((await cdk('diff')).output).toMatch(/AWS::CloudWatch::Alarm High[\s\S]*Threshold[\s\S]*10[\s\S]*20/);
    const before = (await eventsSince(0)).length;
    expect((await deploy()).code).toBe(0);
    expect(await eventsSince(before)).toEqual([
      'shop UPDATE_IN_PROGRESS',
      'High UPDATE_IN_PROGRESS',
      'High UPDATE_COMPLETE',
      'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'shop UPDATE_COMPLETE',
    ]);
    expect(await thresholds()).toEqual([1, 20]);

    app.write(shop(30, bad));
    const failed = await deploy();
    expect(failed.code).toBe(1);
    expect(failed.output).toMatch(rolledBack.update);
    expect(await thresholds()).toEqual([1, 20]);

    expect((await cdk('destroy', '--force')).output).toContain('shop: destroyed');
    expect(await thresholds()).toEqual([]);
    const client = new CloudFormationClient(settings());
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({}));
    client.destroy();
    expect(Stacks.map(({ StackName }) => StackName)).toEqual(['CDKToolkit']);
  });

  it('leaves a failed update as it is when told to, and rolls it back later', async () => {
    app.write(shop(10));
    await deploy();
    app.write(shop(20, bad));
    expect((await cdk('deploy', '--require-approval', 'never', '--no-rollback')).code).toBe(1);
    expect(await thresholds()).toEqual([1, 20]);
    expect((await cdk('rollback')).code).toBe(0);
    expect(await thresholds()).toEqual([1, 10]);
    await cdk('destroy', '--force');
  });

  it('removes a stack that could not be made before it makes it again', async () => {
    app.write({ Resources: bad });
    expect((await deploy()).output).toMatch(rolledBack.creation);
    app.write(shop(10));
    expect((await deploy()).code).toBe(0);
    expect((await cdk('ls')).output).toContain('shop');
  });
});
