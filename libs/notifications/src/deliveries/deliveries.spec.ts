import { parseFilterPolicy } from '../filter-policies/filter-policy.ts';
import type { JsonObject } from '../json/value.ts';
import { parsePolicy } from '../policies/policy-document.ts';
import { deliverThroughTopic, invokeFromAlarm } from './alarm-action.ts';
import { publish, type Topic } from './publish.ts';
import type { Publisher } from './publisher.ts';
import { deliver, startsPending, type Subscription } from './subscription.ts';

const arn = 'arn:aws:sns:eu-west-1:123456789012:alerts';
const alarm = {
  kind: 'alarm',
  arn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders',
} as const satisfies Publisher;
const rule: Publisher = { kind: 'event rule', arn: 'arn:aws:events:eu-west-1:123456789012:rule/nightly' };
const message = { body: '{"NewStateValue":"ALARM"}' };

const policy = (...Statement: JsonObject[]) => parsePolicy({ Statement });
const allow = (service: string, Action: string | readonly string[], Condition: JsonObject = {}): JsonObject => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action,
  Resource: '*',
  Condition,
});
const enforceSsl: JsonObject = {
  Sid: 'AllowPublishThroughSSLOnly',
  Effect: 'Deny',
  Principal: '*',
  Action: 'sns:Publish',
  Resource: arn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const notAuthorized = `CloudWatch Alarms is not authorized to perform: SNS:Publish on resource:${arn}`;
const noKey = 'CloudWatch Alarms does not have authorization to access the SNS topic encryption key.';

describe('an alarm and its topic', () => {
  const reach = (topic: Omit<Topic, 'arn'>, publisher: Publisher = alarm) => publish({ arn, ...topic }, publisher);

  test('a topic of the same account without a policy takes the message', () => {
    expect(reach({}).kind).toBe('delivered');
    expect(reach({}, { ...alarm, arn: alarm.arn.replace('123456789012', '210987654321') } as Publisher).kind).toBe(
      'failed',
    );
  });

  test('a policy that only demands TLS replaces the default one and shuts the alarm out', () => {
    expect(reach({ policy: policy(enforceSsl) })).toEqual({
      kind: 'failed',
      stage: 'topic policy',
      reason: { text: notAuthorized, wording: 'aws' },
    });
    const repaired = policy(enforceSsl, allow('cloudwatch.amazonaws.com', 'sns:Publish'));
    expect(reach({ policy: repaired }).kind).toBe('delivered');
  });

  test('the key of AWS shuts the alarm out', () => {
    expect(reach({ key: { kind: 'aws-managed' } })).toEqual({
      kind: 'failed',
      stage: 'topic key',
      reason: { text: noKey, wording: 'aws' },
    });
  });

  test('a customer key has to allow both of what publishing needs', () => {
    const key = (...actions: string[]) => ({
      kind: 'customer-managed' as const,
      arn: 'arn:aws:kms:eu-west-1:123456789012:key/1',
      policy: policy(allow('cloudwatch.amazonaws.com', actions)),
    });
    expect(reach({ key: key('kms:Decrypt', 'kms:GenerateDataKey*') }).kind).toBe('delivered');
    expect(reach({ key: key('kms:Decrypt') })).toMatchObject({ kind: 'failed', stage: 'topic key' });
  });

  test('an unknown condition leaves the outcome open', () => {
    const unclear = policy(
      allow('cloudwatch.amazonaws.com', 'sns:Publish', { DateLessThan: { 'aws:CurrentTime': '2030' } }),
    );
    expect(reach({ policy: unclear })).toEqual({
      kind: 'undecided',
      stage: 'topic policy',
      reason: { text: 'condition operator DateLessThan is not modelled', wording: 'ours' },
    });
  });

  test('an event rule needs a statement and a key of its own', () => {
    expect(reach({}, rule)).toMatchObject({ kind: 'failed', stage: 'topic policy' });
    const statement = policy(
      allow('events.amazonaws.com', 'sns:Publish', { ArnEquals: { 'aws:SourceArn': rule.arn } }),
    );
    expect(reach({ policy: statement }, rule).kind).toBe('delivered');
    expect(reach({ policy: statement, key: { kind: 'aws-managed' } }, rule)).toMatchObject({ stage: 'topic key' });
  });

  test('a role of the account publishes unless it is denied', () => {
    const account: Publisher = { kind: 'account', account: '123456789012' };
    expect(reach({ policy: policy(enforceSsl), key: { kind: 'aws-managed' } }, account).kind).toBe('delivered');
    const { Condition: _, ...deny } = enforceSsl;
    expect(reach({ policy: policy(deny) }, account)).toMatchObject({ kind: 'failed', stage: 'topic policy' });
  });
});

describe('a subscription', () => {
  const mail: Subscription = { protocol: 'email', endpoint: 'ops@example.com', pendingConfirmation: false };
  const queue: Subscription = {
    protocol: 'sqs',
    endpoint: 'arn:aws:sqs:eu-west-1:123456789012:alerts',
    pendingConfirmation: false,
  };

  test('delivers nothing before it is confirmed', () => {
    expect(deliver(arn, { ...mail, pendingConfirmation: true }, message)).toMatchObject({
      kind: 'dropped',
      stage: 'subscription pending',
    });
    expect(deliver(arn, mail, message).kind).toBe('delivered');
    expect([startsPending('email', true), startsPending('sqs', true), startsPending('sqs', false)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('with an attribute filter drops every alarm and says how to repair it', () => {
    const filterPolicy = parseFilterPolicy('{"NewStateValue":["ALARM"]}');
    const outcome = deliver(arn, { ...mail, filterPolicy }, message);
    expect(outcome).toMatchObject({ kind: 'dropped', stage: 'filter policy' });
    expect(JSON.stringify(outcome)).toContain('use FilterPolicyScope MessageBody');
    const body = parseFilterPolicy('{"NewStateValue":["ALARM"]}', 'MessageBody');
    expect(deliver(arn, { ...mail, filterPolicy: body }, message).kind).toBe('delivered');
  });

  test('hands what fails to its dead letter queue', () => {
    const closed = policy(allow('events.amazonaws.com', 'sqs:SendMessage'));
    const subscription = { ...queue, endpointPolicy: closed, deadLetterArn: 'arn:aws:sqs:eu-west-1:123456789012:dead' };
    expect(deliver(arn, subscription, message)).toMatchObject({
      kind: 'failed',
      stage: 'endpoint policy',
      deadLetterArn: 'arn:aws:sqs:eu-west-1:123456789012:dead',
    });
    const open = policy(allow('sns.amazonaws.com', 'sqs:SendMessage', { ArnLike: { 'aws:SourceArn': arn } }));
    expect(deliver(arn, { ...queue, endpointPolicy: open }, message).kind).toBe('delivered');
    expect(deliver(arn, { ...queue, reachable: false }, message)).toMatchObject({ kind: 'failed', stage: 'endpoint' });
  });

  test('is not asked when the topic takes nothing', () => {
    const shut = deliverThroughTopic({ arn, key: { kind: 'aws-managed' } }, alarm, [mail], message);
    expect([shut.published.kind, shut.subscriptions]).toEqual(['failed', []]);
    const open = deliverThroughTopic({ arn }, alarm, [mail, queue], message);
    expect(open.subscriptions.map(({ kind }) => kind)).toEqual(['delivered', 'delivered']);
  });
});

describe('a function that is an action of an alarm', () => {
  const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:page';
  const permission = (service: string) =>
    policy(allow(service, 'lambda:InvokeFunction', { StringEquals: { 'AWS:SourceAccount': '123456789012' } }));

  test('needs a permission for the service of alarm actions', () => {
    expect(invokeFromAlarm({ arn: functionArn }, alarm.arn)).toEqual({
      kind: 'failed',
      stage: 'function policy',
      reason: {
        text: 'CloudWatch Alarms is not authorized to perform: lambda:InvokeFunction on the resource because no resource-based policy allows the lambda:InvokeFunction action',
        wording: 'aws',
      },
    });
    const invoke = (service: string) => invokeFromAlarm({ arn: functionArn, policy: permission(service) }, alarm.arn);
    expect(invoke('lambda.alarms.cloudwatch.amazonaws.com').kind).toBe('delivered');
    expect(invoke('cloudwatch.amazonaws.com').kind).toBe('failed');
  });
});
