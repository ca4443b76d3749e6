import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Alarm, CompositeAlarm, AlarmRule, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { coverageOf } from '../coverage/coverage.ts';
import { drill } from '../drill/drill.ts';
import { huntMutants } from '../mutation/hunt.ts';
import { runDrill } from '../runner/run-drill.ts';
import { readAssembly, type AssembledStack } from './assembly.ts';
import { deployAssemblies } from './deploy-assemblies.ts';

const at = Date.UTC(2026, 10, 20, 10);
const email = 'people@example.com';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Synthesises an app as its own repository would, with CDK's own settings. */
function synthesised(build: (app: App) => void): AssembledStack[] {
  const outdir = mkdtempSync(join(tmpdir(), 'foreign-'));
  folders.push(outdir);
  const app = new App({ outdir });
  build(app);
  app.synth();
  return readAssembly(outdir);
}

const waiting = (Queue: string) =>
  new Metric({ namespace: 'Shop', metricName: 'Waiting', dimensionsMap: { Queue }, statistic: 'Maximum' });

/** An alarm that tells people, with names that CDK and CloudFormation make up. */
function watched(stack: Stack, alarmName?: string): Alarm {
  const topic = new Topic(stack, 'Topic');
  topic.addSubscription(new EmailSubscription(email));
  const metric = waiting('orders');
  const alarm = new Alarm(stack, 'Alarm', { alarmName, metric, threshold: 10, evaluationPeriods: 1 });
  alarm.addAlarmAction(new SnsAction(topic));
  return alarm;
}

const ordersWait = (alarm: string) =>
  drill('orders wait', ({ at: when, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    const orders = { namespace: 'Shop', name: 'Waiting', dimensions: { Queue: 'orders' } };
    when('12:00', metric(orders).publishes('5x20 50x5 5x20'));
    expectAlarm(alarm).firesWithin('26m').recoversBy('12:35').fires(1);
    expectSubscriber(email).isToldAbout(alarm);
    expectAllElseQuiet();
  });

test('an alarm of an app with a stage, in an account and a region of its own, is drilled like any other', async () => {
  const stacks = synthesised((app) => {
    const stack = new Stack(new Stage(app, 'Prod'), 'Shop', { env: { account: '111122223333', region: 'eu-west-1' } });
    watched(stack, 'too-many-wait');
  });
  const result = await runDrill(ordersWait('too-many-wait'), await deployAssemblies(stacks, { at }));
  expect(result.fault).toBeUndefined();
  expect(result.outcomes.filter(({ instead }) => instead !== undefined)).toEqual([]);
});

test('alarms in nested stacks are drilled and changed like any other, with what goes in and out of them', async () => {
  const stacks = synthesised((app) => {
    const stack = new Stack(app, 'Shop', { env: { region: 'us-east-1' } });
    const people = new Topic(stack, 'People');
    people.addSubscription(new EmailSubscription(email));
    const inner = new NestedStack(stack, 'Monitoring');
    const deepest = new NestedStack(inner, 'Alarms');
    const metric = waiting('orders');
    const alarm = new Alarm(deepest, 'Alarm', {
      alarmName: 'too-many-wait',
      metric,
      threshold: 10,
      evaluationPeriods: 1,
      alarmDescription: `tells ${people.topicName}`,
    });
    alarm.addAlarmAction(new SnsAction(people));
    new StringParameter(stack, 'Name', { parameterName: '/shop/alarm', stringValue: alarm.alarmArn });
  });
  expect(stacks.map(({ name }) => name)).toEqual(['Shop']);
  const rehearsal = await deployAssemblies(stacks, { at });
  const result = await runDrill(ordersWait('too-many-wait'), rehearsal);
  expect(result.fault).toBeUndefined();
  expect(result.outcomes.filter(({ instead }) => instead !== undefined)).toEqual([]);
  const fates = await huntMutants({ stacks, rehearsal, results: [result] });
  expect(fates.find(({ mutant }) => mutant === 'too-many-wait: AlarmActions is gone')?.noticedBy).toBe('orders wait');
});

test('stacks that hand values to each other by export and by parameter are deployed in order', async () => {
  const stacks = synthesised((app) => {
    const env = { region: 'us-east-1' };
    const reader = new Stack(app, 'AReader', { env });
    const giver = new Stack(app, 'BGiver', { env });
    new StringParameter(giver, 'Queue', { parameterName: '/shop/queue', stringValue: 'orders' });
    const Queue = StringParameter.valueForStringParameter(reader, '/shop/queue');
    const topic = new Topic(giver, 'Topic');
    topic.addSubscription(new EmailSubscription(email));
    const alarm = new Alarm(reader, 'Alarm', {
      alarmName: 'too-many-wait',
      metric: waiting(Queue),
      threshold: 10,
      evaluationPeriods: 1,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    const rule = AlarmRule.fromAlarm(alarm, 'ALARM' as never);
    new CompositeAlarm(reader, 'Composite', { compositeAlarmName: 'all', alarmRule: rule });
  });
  const drilled = ordersWait('too-many-wait');
  const rehearsal = await deployAssemblies(stacks, { at });
  const result = await runDrill(drilled, rehearsal);
  expect(result.outcomes.filter(({ instead }) => instead !== undefined)).toEqual([
    { sentence: 'all else stays quiet', claims: 'quiet', instead: expect.stringMatching(/^all: it fired at 12:2/) },
  ]);
  expect(coverageOf([result])).toMatchObject({ neverFired: ['all', 'too-many-wait'], share: 0 });
});

test('a template in YAML that an app includes is drilled too, and its mutants are noticed', async () => {
  const stacks = synthesised((app) => {
    const templateFile = join(app.outdir, 'shop.yaml');
    writeFileSync(
      templateFile,
      `
Parameters: { Limit: { Type: Number, Default: 10 } }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties: { Subscription: [{ Protocol: email, Endpoint: ${email} }] }
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: too-many-wait
      Namespace: Shop
      MetricName: Waiting
      Dimensions: [{ Name: Queue, Value: orders }]
      Statistic: Maximum
      Period: 300
      EvaluationPeriods: 1
      Threshold: !Ref Limit
      ComparisonOperator: GreaterThanThreshold
      AlarmActions: [!Ref Topic]
`,
    );
    new CfnInclude(new Stack(app, 'Included', { env: { region: 'us-east-1' } }), 'Shop', { templateFile });
  });
  const rehearsal = await deployAssemblies(stacks, { at });
  const result = await runDrill(ordersWait('too-many-wait'), rehearsal);
  expect(result.outcomes.filter(({ instead }) => instead !== undefined)).toEqual([]);
  const fates = await huntMutants({ stacks, rehearsal, results: [result] });
  const fateOf = (mutant: string) => fates.find((fate) => fate.mutant === `too-many-wait: ${mutant}`);
  expect(fateOf('AlarmActions is gone')?.noticedBy).toBe('orders wait');
  expect(fateOf('Namespace Shop becomes ShopX')?.noticedBy).toBe('orders wait');
  expect(fateOf('Statistic Maximum becomes Average')?.noticedBy).toBeUndefined();
});

test('a type that the local cloud does not know is refused by name, or left out when that is asked for', async () => {
  const stacks = synthesised((app) => {
    const stack = new Stack(app, 'Shop', { env: { region: 'us-east-1' } });
    const files = new CfnResource(stack, 'Files', { type: 'AWS::EFS::FileSystem' });
    watched(stack, 'too-many-wait').node.addDependency(files);
  });
  await expect(deployAssemblies(stacks, { at })).rejects.toThrow(/Shop cannot be deployed: .*AWS::EFS::FileSystem/);
  const rehearsal = await deployAssemblies(stacks, { at, skipUnknown: true });
  expect(rehearsal.skipped).toContain('Shop: AWS::EFS::FileSystem Files');
  expect((await runDrill(ordersWait('too-many-wait'), rehearsal)).passed).toBe(true);
});
