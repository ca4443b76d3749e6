import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { alertKey, AlertTopic, encryptionKey, type AlertTopicProps } from './index.ts';

const props: AlertTopicProps = {
  topicName: 'sns-alerts-production',
  email: 'alerts@example.com',
  endpoints: [],
  encryption: 'customer-managed',
  keyAlias: 'alias/kms-alerts-production',
};

function templateOf(change: Partial<AlertTopicProps> = {}): Template {
  const stack = new Stack(new App(), 'shop');
  new AlertTopic(stack, 'Alerts', { ...props, ...change });
  return Template.fromStack(stack);
}

/** The one resource of a type, with its id. */
function only(template: Template, type: string) {
  template.resourceCountIs(type, 1);
  const [[id, { Properties }]] = Object.entries(template.findResources(type)) as [[string, any]];
  return { id, Properties };
}

const ownAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
const cloudwatch = { Service: 'cloudwatch.amazonaws.com' };
const template = templateOf();
const topic = only(template, 'AWS::SNS::Topic');

describe('an alert topic', () => {
  test('under a customer managed key names its own key, which CloudWatch may use for this account alone', () => {
    const key = only(template, 'AWS::KMS::Key');
    expect(topic.Properties).toEqual({ TopicName: 'sns-alerts-production', KmsMasterKeyId: { Ref: key.id } });
    expect(key.Properties.KeyPolicy.Statement).toHaveLength(2);
    expect(key.Properties.KeyPolicy.Statement[1]).toEqual({
      Effect: 'Allow',
      Principal: cloudwatch,
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Resource: '*',
      Condition: ownAccount,
    });
    expect(only(template, 'AWS::KMS::Alias').Properties.AliasName).toBe('alias/kms-alerts-production');
  });

  test("under SNS's own key makes no key", () => {
    const asWritten = templateOf({ encryption: 'alias/aws/sns' });
    expect(only(asWritten, 'AWS::SNS::Topic').Properties.KmsMasterKeyId).toBe('alias/aws/sns');
    asWritten.resourceCountIs('AWS::KMS::Key', 0);
    asWritten.resourceCountIs('AWS::KMS::Alias', 0);
  });

  test('says under which key of our own it rests, so that publishers can be allowed to use it', () => {
    const stack = new Stack(new App(), 'shop');
    const own = new AlertTopic(stack, 'Alerts', props);
    expect(own.topic.kmsMasterKeyId).toBe(own.key?.ref);
    expect(new AlertTopic(stack, 'Others', { ...props, encryption: own.key! }).key).toBe(own.key);
    expect(new AlertTopic(stack, 'AsWritten', { ...props, encryption: 'alias/aws/sns' }).key).toBeUndefined();
  });

  test('without encryption makes no key and names none', () => {
    const plain = templateOf({ encryption: 'none', keyAlias: undefined });
    expect(only(plain, 'AWS::SNS::Topic').Properties).toEqual({ TopicName: 'sns-alerts-production' });
    plain.resourceCountIs('AWS::KMS::Key', 0);
  });

  test('hands what cannot be delivered to a queue, for every subscription', () => {
    const endpoints = ['https://one.example.com/alerts'];
    const queued = templateOf({ endpoints, deadLetterQueueArn: 'arn:queue' });
    queued.allResourcesProperties('AWS::SNS::Subscription', { RedrivePolicy: { deadLetterTargetArn: 'arn:queue' } });
  });

  test('lets CloudWatch publish for this account alone, and nobody without TLS', () => {
    const { Topics, PolicyDocument } = only(template, 'AWS::SNS::TopicPolicy').Properties;
    const publish = { Action: 'sns:Publish', Resource: { Ref: topic.id } };
    expect(Topics).toEqual([{ Ref: topic.id }]);
    expect(PolicyDocument.Statement).toEqual([
      { ...publish, Effect: 'Allow', Principal: cloudwatch, Condition: ownAccount },
      { ...publish, Effect: 'Deny', Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  test('tells the e-mail address and every further endpoint', () => {
    const endpoints = ['https://one.example.com/alerts', 'https://two.example.com/alerts'];
    const subscriptions = Object.values(templateOf({ endpoints }).findResources('AWS::SNS::Subscription'));
    const TopicArn = { Ref: topic.id };
    expect(subscriptions.map(({ Properties }) => Properties as unknown)).toEqual([
      { TopicArn, Protocol: 'email', Endpoint: 'alerts@example.com' },
      { TopicArn, Protocol: 'https', Endpoint: endpoints[0] },
      { TopicArn, Protocol: 'https', Endpoint: endpoints[1] },
    ]);
    template.resourceCountIs('AWS::SNS::Subscription', 1);
  });

  test('gives out its topic and its e-mail subscription', () => {
    const stack = new Stack();
    const { topic, subscription } = new AlertTopic(stack, 'Alerts', { ...props, endpoints: ['https://example.com'] });
    expect(topic.topicName).toBe('sns-alerts-production');
    expect(subscription.protocol).toBe('email');
  });
});

test('an encryption key belongs to the account, rotates, has an alias, and is gone a week after its stack', () => {
  const stack = new Stack(new App(), 'shop');
  const use = new PolicyStatement({
    principals: [new ServicePrincipal('rds.amazonaws.com')],
    actions: ['kms:Decrypt'],
    resources: ['*'],
  });
  const made = encryptionKey(stack, 'Key', { alias: 'alias/kms-x', description: 'Encrypts x', statements: [use] });
  const keyTemplate = Template.fromStack(stack);
  keyTemplate.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  const { id, Properties } = only(keyTemplate, 'AWS::KMS::Key');
  expect(Properties).toMatchObject({ Description: 'Encrypts x', EnableKeyRotation: true, PendingWindowInDays: 7 });
  const [owner, user, ...others] = Properties.KeyPolicy.Statement;
  expect(owner).toMatchObject({ Effect: 'Allow', Action: 'kms:*', Resource: '*' });
  expect(JSON.stringify(owner.Principal)).toContain(':root');
  expect(user).toMatchObject({ Action: 'kms:Decrypt', Principal: { Service: 'rds.amazonaws.com' } });
  expect(others).toEqual([]);
  expect(only(keyTemplate, 'AWS::KMS::Alias').Properties).toEqual({
    AliasName: 'alias/kms-x',
    TargetKeyId: { Ref: id },
  });
  expect([stack.resolve(made.key.ref), made.alias.aliasName]).toEqual([{ Ref: id }, 'alias/kms-x']);
});

test('topics under one key tell people under a name of their own, each only of the messages that its filter lets through', () => {
  const stack = new Stack(new App(), 'shop');
  const key = alertKey(stack, 'Key', { alias: 'alias/kms-alerts-production' });
  const policy = { AlarmName: [{ prefix: 'composite-' }] };
  for (const topicName of ['calm', 'urgent'])
    new AlertTopic(stack, topicName, {
      ...props,
      topicName,
      encryption: key,
      displayName: `Alerts: ${topicName}`,
      endpoints: ['https://example.com'],
      filter: { scope: 'MessageBody', policy },
    });
  const shared = Template.fromStack(stack);
  const { id } = only(shared, 'AWS::KMS::Key');
  for (const topicName of ['calm', 'urgent'])
    shared.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: topicName,
      DisplayName: `Alerts: ${topicName}`,
      KmsMasterKeyId: { Ref: id },
    });
  shared.resourceCountIs('AWS::SNS::Subscription', 4);
  shared.allResourcesProperties('AWS::SNS::Subscription', { FilterPolicy: policy, FilterPolicyScope: 'MessageBody' });
});

test('the statement that gives a key to its account can carry a name', () => {
  const stack = new Stack(new App(), 'shop');
  const named = { alias: 'alias/x', description: 'x', statements: [], ownerSid: 'Owner' };
  encryptionKey(stack, 'Key', named);
  const { Properties } = only(Template.fromStack(stack), 'AWS::KMS::Key');
  expect(Properties.KeyPolicy.Statement).toMatchObject([{ Sid: 'Owner', Action: 'kms:*' }]);
});
