import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type CreateChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { JsonObject } from '@shopwatch/cloudformation';
import { LocalCloud } from '../../local-cloud.ts';
import { CdkApp, type AppStack } from './cdk-app.fixture.ts';

// Each run of the CLI takes about a second, most of it to start.
jest.setTimeout(180_000);

const app = new CdkApp(8);
const cloud = new LocalCloud({ seed: 1 });
const cdk = (...args: readonly string[]) => app.run(cloud.url, ...args);
const deploy = (...args: readonly string[]) => cdk('deploy', '--require-approval', 'never', ...args);

beforeAll(() => cloud.start());
afterAll(async () => {
  await cloud.stop();
  app.remove();
});

interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = <C>(type: new (settings: ClientSettings) => C): C =>
  new type({ endpoint: cloud.url, region: 'us-east-1', credentials });
const cfn = () => client(CloudFormationClient);

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

/** A stack with one alarm. */
const small = (name: string, threshold: number, more: JsonObject = {}): AppStack => ({
  name,
  template: { Resources: { Alarm: alarm(threshold), ...more } },
});

/** A stack with an alarm, and one with another within. */
const shop = (threshold: number, more: JsonObject = {}): AppStack => ({
  name: 'shop',
  nested: { Resources: { Within: alarm(threshold + 1) } },
  template: {
    Resources: {
      High: alarm(threshold),
      Name: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name: '/shop/high', Value: { Ref: 'High' } } },
      ...more,
    },
    Outputs: { Parameter: { Value: { Ref: 'Name' } } },
  },
});

/** A resource that nobody can make. */
const bad: JsonObject = {
  Bad: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name: 'no name', Value: 'x' } },
};

/** What happened to a stack since an event, oldest first. */
async function eventsSince(count: number, StackName = 'shop'): Promise<string[]> {
  const { StackEvents = [] } = await cfn().send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents.reverse()
    .slice(count)
    .map(({ LogicalResourceId, ResourceStatus }) => `${LogicalResourceId} ${ResourceStatus}`);
}

async function thresholds(): Promise<number[]> {
  const { MetricAlarms = [] } = await client(CloudWatchClient).send(new DescribeAlarmsCommand({}));
  return MetricAlarms.map(({ Threshold = 0 }) => Threshold).sort((left, right) => left - right);
}

/** The statuses of the stacks that are there, by name. */
async function statuses(): Promise<Record<string, string | undefined>> {
  const { Stacks = [] } = await cfn().send(new DescribeStacksCommand({}));
  return Object.fromEntries(Stacks.map(({ StackName, StackStatus }) => [StackName, StackStatus]));
}

/** Each step is one run of the CLI over several stacks, and finds what the one before has left. */
describe('the CDK CLI', () => {
  it('lists the stacks of the app, and bootstraps', async () => {
    app.write(shop(10), small('till', 1), small('cart', 2), { name: 'stall', template: { Resources: bad } });
    const [list, bootstrap] = await Promise.all([cdk('ls'), cdk('bootstrap', 'aws://123456789012/us-east-1')]);
    expect(list.output).toContain('shop\ntill\ncart\nstall\n');
    expect(bootstrap.output).toContain('bootstrapped.');
    expect(bootstrap.code).toBe(0);
  });

  it('makes stacks, and rolls back one that cannot be made', async () => {
    const { code, output } = await deploy('--all');
    expect(output).toContain('shop.Parameter = /shop/high');
    expect(output).toMatch(/stall[\s\S]* ROLLBACK_COMPLET/);
    expect(code).toBe(1);
    expect(await statuses()).toMatchObject({ shop: 'CREATE_COMPLETE', stall: 'ROLLBACK_COMPLETE' });
    expect(await thresholds()).toEqual([1, 2, 10, 11]);
  });

  it('compares what is there with what is to be', async () => {
    app.write(small('stall', 3), shop(20), small('till', 1), small('cart', 4, bad));
    const { output } = await cdk('diff', 'shop', 'till', 'cart', '--exclusively');
    expect(output).toMatch(/AWS::CloudWatch::Alarm High[\s\S]*Threshold[\s\S]*10[\s\S]*20/);
    expect(output).toMatch(/Stack till .*\s+There were no differences/);
    expect(output).toContain('[+] AWS::SSM::Parameter Bad');
  });

  it('makes anew what could not be made, changes what differs and nothing else, and rolls back what cannot be changed', async () => {
    const before = (await eventsSince(0)).length;
    const { code, output } = await deploy('--all');
    expect(await eventsSince(before)).toEqual([
      'shop UPDATE_IN_PROGRESS',
      'High UPDATE_IN_PROGRESS',
      'Nested UPDATE_IN_PROGRESS',
      'High UPDATE_COMPLETE',
      'Nested UPDATE_COMPLETE',
      'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'shop UPDATE_COMPLETE',
    ]);
    expect(output).toContain('till (no changes)');
    expect(output).toMatch(/ UPDATE_ROLLBACK_COMPLET.*cart/);
    expect(code).toBe(1);
    expect(await statuses()).toMatchObject({ stall: 'CREATE_COMPLETE', cart: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(await thresholds()).toEqual([1, 2, 3, 20, 21]);
  });

  it('leaves a failed change as it is when told to', async () => {
    app.write(shop(30, bad), small('till', 1), small('cart', 2), small('stall', 3));
    expect((await deploy('shop', '--no-rollback')).code).toBe(1);
    expect(await statuses()).toMatchObject({ shop: 'UPDATE_FAILED' });
    expect(await thresholds()).toEqual([1, 2, 3, 30, 31]);
  });

  it('rolls it back later', async () => {
    expect((await cdk('rollback', 'shop')).code).toBe(0);
    expect(await thresholds()).toEqual([1, 2, 3, 20, 21]);
  });

  it('destroys stacks', async () => {
    const { output } = await cdk('destroy', '--all', '--force');
    for (const name of ['shop', 'till', 'cart', 'stall']) expect(output).toContain(`${name}: destroyed`);
    expect(await statuses()).toEqual({ CDKToolkit: 'CREATE_COMPLETE' });
    expect(await thresholds()).toEqual([]);
  });

  it('would change nothing about its own stack if it bootstrapped again', async () => {
    const names = { StackName: 'CDKToolkit', ChangeSetName: 'again' };
    const { Stacks } = await cfn().send(new DescribeStacksCommand(names));
    const Parameters = Stacks![0]!.Parameters!.map(({ ParameterKey }) => ({ ParameterKey, UsePreviousValue: true }));
    const same: CreateChangeSetCommandInput = { ...names, Parameters, UsePreviousTemplate: true };
    await cfn().send(new CreateChangeSetCommand({ ...same, Capabilities: ['CAPABILITY_NAMED_IAM'] }));
    const { Status, StatusReason } = await cfn().send(new DescribeChangeSetCommand(names));
    expect([Status, StatusReason]).toEqual(['FAILED', expect.stringContaining("didn't contain changes")]);
  });
});
