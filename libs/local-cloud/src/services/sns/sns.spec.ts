import {
  AddPermissionCommand,
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  DeleteTopicCommand,
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  PublishBatchCommand,
  PublishCommand,
  RemovePermissionCommand,
  SetSubscriptionAttributesCommand,
  SetTopicAttributesCommand,
  SubscribeCommand,
  TagResourceCommand,
  UnsubscribeCommand,
  UntagResourceCommand,
  type PublishCommandInput,
} from '@aws-sdk/client-sns';
import { subscriptionDesk } from '../../ports/subscription-desk.ts';
import { MAIL, snsScene } from './testing/sns-scene.ts';

const { cloud, client, topic, subscribeMail, inbox, counted } = snsScene();
const ARN = 'arn:aws:sns:eu-west-1:123456789012:alerts';
const DAY = 86_400_000;
const publish = (more: Partial<PublishCommandInput> = {}) =>
  client().send(new PublishCommand({ TopicArn: ARN, Message: 'disk full', ...more }));
const attributesOf = async (TopicArn: string) =>
  (await client().send(new GetTopicAttributesCommand({ TopicArn }))).Attributes!;
const subscribe = (Endpoint: string, Protocol = 'email', Attributes: Record<string, string> = {}) =>
  client().send(new SubscribeCommand({ TopicArn: ARN, Protocol, Endpoint, Attributes, ReturnSubscriptionArn: true }));
const desk = () => {
  const scope = cloud.local.scope({ region: 'eu-west-1' });
  return { scope, ...scope.port(subscriptionDesk) };
};

describe('a topic', () => {
  it('has a policy of its own until it is given another', async () => {
    expect(await topic({ DisplayName: 'Shop' })).toBe(ARN);
    const attributes = await attributesOf(ARN);
    expect(attributes).toMatchObject({ TopicArn: ARN, DisplayName: 'Shop', Owner: '123456789012' });
    expect(attributes['Policy']).toContain('"AWS:SourceOwner":"123456789012"');
    const Policy = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: ARN }],
    });
    await client().send(
      new SetTopicAttributesCommand({ TopicArn: ARN, AttributeName: 'Policy', AttributeValue: Policy }),
    );
    expect((await attributesOf(ARN))['Policy']).toBe(Policy);
  });

  it('is made once under a name', async () => {
    expect(await topic()).toBe(await topic());
    await expect(topic({ DisplayName: 'Other' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid parameter: Attributes Reason: Topic already exists with different attributes',
    });
    expect((await client().send(new ListTopicsCommand({}))).Topics).toEqual([{ TopicArn: ARN }]);
  });

  it.each([
    [{ Name: 'no spaces' }, 'InvalidParameterException', 'Invalid parameter: Topic Name'],
    [{ Name: 'a', Attributes: { Colour: 'red' } }, 'InvalidParameterException', 'Invalid parameter: AttributeName'],
    [
      { Name: 'a', Attributes: { FifoTopic: 'true' } },
      'NotImplemented',
      'The topic attribute FifoTopic is not modelled here',
    ],
    [{ Name: 'a', Attributes: { Policy: '{' } }, 'InvalidParameterException', 'Invalid parameter: Policy Error: null'],
    [
      {
        Name: 'a',
        Attributes: { Policy: '{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}' },
      },
      'InvalidParameterException',
      'Invalid parameter: Policy statement action out of service scope!',
    ],
  ])('is refused: %j', async (input, name, message) => {
    await expect(client().send(new CreateTopicCommand(input))).rejects.toMatchObject({ name, message });
  });

  it('is not found once it is gone, and its subscriptions go with it', async () => {
    await topic();
    await subscribe(MAIL);
    await client().send(new DeleteTopicCommand({ TopicArn: ARN }));
    await expect(attributesOf(ARN)).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Topic does not exist',
      $metadata: { httpStatusCode: 404 },
    });
    expect((await client().send(new ListSubscriptionsCommand({}))).Subscriptions).toEqual([]);
  });

  it('says what is no ARN', async () => {
    await expect(attributesOf('alerts')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1',
    });
  });

  it('keeps tags and permissions', async () => {
    await topic();
    await client().send(new TagResourceCommand({ ResourceArn: ARN, Tags: [{ Key: 'Owner', Value: 'DevOps' }] }));
    const tags = async () => (await client().send(new ListTagsForResourceCommand({ ResourceArn: ARN }))).Tags;
    expect(await tags()).toEqual([{ Key: 'Owner', Value: 'DevOps' }]);
    await client().send(new UntagResourceCommand({ ResourceArn: ARN, TagKeys: ['Owner'] }));
    expect(await tags()).toEqual([]);
    const permission = { TopicArn: ARN, Label: 'partner', AWSAccountId: ['210987654321'], ActionName: ['Publish'] };
    await client().send(new AddPermissionCommand(permission));
    expect((await attributesOf(ARN))['Policy']).toContain('arn:aws:iam::210987654321:root');
    await client().send(new RemovePermissionCommand({ TopicArn: ARN, Label: 'partner' }));
    expect((await attributesOf(ARN))['Policy']).not.toContain('210987654321');
  });
});

describe('a subscription of an address', () => {
  it('waits for its owner, who follows the link in the mail', async () => {
    await topic();
    const { SubscriptionArn } = await client().send(
      new SubscribeCommand({ TopicArn: ARN, Protocol: 'email', Endpoint: MAIL }),
    );
    expect(SubscriptionArn).toBe('pending confirmation');
    const listed = async () =>
      (await client().send(new ListSubscriptionsByTopicCommand({ TopicArn: ARN }))).Subscriptions![0]!;
    expect(await listed()).toMatchObject({ SubscriptionArn: 'PendingConfirmation', Endpoint: MAIL });
    await publish();
    expect(await inbox()).toMatchObject([{ undelivered: `the email subscription of ${MAIL} is pending confirmation` }]);
    await subscribeMail(ARN);
    expect((await listed()).SubscriptionArn).toMatch(/^arn:aws:sns:eu-west-1:123456789012:alerts:[0-9a-f-]{36}$/);
    await publish({ Subject: 'Look' });
    expect((await inbox()).at(-1)).toEqual({
      receivedAt: cloud.local.clock.now(),
      protocol: 'email',
      endpoint: MAIL,
      topicArn: ARN,
      subject: 'Look',
      body: 'disk full',
    });
  });

  it('is agreed to with the token, or at the desk', async () => {
    await topic();
    await subscribe(MAIL);
    const { scope, pending, confirm } = desk();
    const { token: Token, subscriptionArn } = pending(scope)[0]!;
    await expect(
      client().send(new ConfirmSubscriptionCommand({ TopicArn: ARN, Token: 'guess' })),
    ).rejects.toMatchObject({ message: 'Invalid parameter: Token' });
    const confirmed = await client().send(new ConfirmSubscriptionCommand({ TopicArn: ARN, Token }));
    expect(confirmed.SubscriptionArn).toBe(subscriptionArn);
    expect(pending(scope)).toEqual([]);
    const other = await subscribe('second@example.com');
    confirm(scope, other.SubscriptionArn!);
    expect(await attributesOf(ARN)).toMatchObject({ SubscriptionsConfirmed: '2', SubscriptionsPending: '0' });
  });

  it('is forgotten when nobody agrees within two days', async () => {
    await topic();
    await subscribe(MAIL);
    await cloud.local.clock.advance(2 * DAY);
    expect((await client().send(new ListSubscriptionsCommand({}))).Subscriptions).toEqual([]);
  });

  it('ends', async () => {
    await subscribeMail(await topic());
    const { Subscriptions } = await client().send(new ListSubscriptionsCommand({}));
    await client().send(new UnsubscribeCommand({ SubscriptionArn: Subscriptions![0]!.SubscriptionArn }));
    await publish();
    expect(await inbox()).toEqual([]);
    expect(await attributesOf(ARN)).toMatchObject({ SubscriptionsDeleted: '1' });
  });

  it.each([
    ['nobody', 'email', 'Invalid parameter: Email address'],
    ['arn:aws:sqs', 'sqs', 'Invalid parameter: SQS endpoint ARN'],
    ['http://127.0.0.1', 'https', 'Invalid parameter: Endpoint must match the specified protocol'],
    ['x', 'pigeon', 'Invalid parameter: Amazon SNS does not support this protocol string: pigeon'],
    ['x', 'firehose', 'The protocol firehose is not modelled here'],
  ])('of %s by %s is refused', async (endpoint, protocol, message) => {
    await topic();
    await expect(subscribe(endpoint, protocol)).rejects.toMatchObject({ message });
  });
});

describe('the attributes of a subscription', () => {
  it('are shown and changed', async () => {
    await topic();
    const { SubscriptionArn } = await subscribe(MAIL, 'email', { FilterPolicy: '{"tier":["web"]}' });
    const shown = async () =>
      (await client().send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes;
    expect(await shown()).toMatchObject({
      PendingConfirmation: 'true',
      FilterPolicy: '{"tier":["web"]}',
      FilterPolicyScope: 'MessageAttributes',
      RawMessageDelivery: 'false',
    });
    const set = (AttributeName: string, AttributeValue: string) =>
      client().send(new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }));
    await set('FilterPolicyScope', 'MessageBody');
    await set('FilterPolicy', '{"a":{"b":["c"]}}');
    expect(await shown()).toMatchObject({ FilterPolicy: '{"a":{"b":["c"]}}', FilterPolicyScope: 'MessageBody' });
    await expect(set('FilterPolicy', '{"a":[]}')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringMatching(/^Invalid parameter: FilterPolicy: /) as string,
    });
    await set('FilterPolicy', '');
    expect(await shown()).not.toHaveProperty('FilterPolicy');
  });

  it.each([
    [
      { RawMessageDelivery: 'maybe' },
      'Invalid parameter: Attributes Reason: RawMessageDelivery: Invalid value [maybe]. Must be true or false.',
    ],
    [
      { RawMessageDelivery: 'true' },
      'Invalid parameter: Attributes Reason: RawMessageDelivery: Delivery protocol [email] does not support raw message delivery.',
    ],
    [
      { FilterPolicyScope: 'Body' },
      'Invalid parameter: Attributes Reason: FilterPolicyScope: Invalid value [Body]. Please use either MessageBody or MessageAttributes',
    ],
    [{ RedrivePolicy: '{' }, 'Invalid parameter: Attributes Reason: RedrivePolicy: failed to parse JSON.'],
    [{ DeliveryPolicy: '{}' }, 'The subscription attribute DeliveryPolicy is not modelled here'],
    [{ Colour: 'red' }, 'Invalid parameter: AttributeName'],
  ] as [Record<string, string>, string][])('are refused: %j', async (attributes, message) => {
    await topic();
    await expect(subscribe(MAIL, 'email', attributes)).rejects.toMatchObject({ message });
  });
});

describe('a filter policy', () => {
  it('of attributes lets through what has them', async () => {
    await subscribeMail(await topic(), { FilterPolicy: '{"tier":["web"]}' });
    await publish();
    await publish({ MessageAttributes: { tier: { DataType: 'String', StringValue: 'data' } } });
    await publish({ MessageAttributes: { tier: { DataType: 'String', StringValue: 'web' } } });
    expect((await inbox()).map(({ undelivered }) => undelivered)).toEqual([
      expect.stringContaining('the message has none'),
      'the message attributes do not match the filter policy',
      undefined,
    ]);
    expect(counted()).toMatchObject({
      NumberOfMessagesPublished: 3,
      NumberOfNotificationsDelivered: 1,
      NumberOfNotificationsFilteredOut: 2,
      'NumberOfNotificationsFilteredOut-NoMessageAttributes': 1,
      'NumberOfNotificationsFilteredOut-MessageAttributes': 1,
    });
  });

  it('of the body reads it as JSON', async () => {
    await subscribeMail(await topic(), {
      FilterPolicy: '{"NewStateValue":["ALARM"]}',
      FilterPolicyScope: 'MessageBody',
    });
    await publish({ Message: '{"NewStateValue":"OK"}' });
    await publish({ Message: '{"NewStateValue":"ALARM"}' });
    await publish({ Message: 'no JSON' });
    expect((await inbox()).map(({ undelivered }) => undelivered)).toEqual([
      'the message body does not match the filter policy',
      undefined,
      'the filter policy looks at the message body and the body is no JSON object',
    ]);
  });
});

describe('a message', () => {
  it('has a text for each protocol that wants its own', async () => {
    await subscribeMail(await topic());
    await subscribe('+4915112345678', 'sms');
    await publish({ MessageStructure: 'json', Message: '{"default":"all","sms":"short"}' });
    expect(await inbox()).toMatchObject([
      { protocol: 'email', subject: 'AWS Notification Message', body: 'all' },
      { protocol: 'sms', body: 'short' },
    ]);
  });

  it('goes to a telephone without a topic', async () => {
    await publish({ TopicArn: undefined, PhoneNumber: '+4915112345678' });
    expect(await inbox()).toMatchObject([{ protocol: 'sms', endpoint: '+4915112345678', body: 'disk full' }]);
  });

  it('of a batch succeeds or fails by itself', async () => {
    await subscribeMail(await topic());
    const PublishBatchRequestEntries = [
      { Id: 'one', Message: 'one' },
      { Id: 'two', Message: '' },
    ];
    const result = await client().send(new PublishBatchCommand({ TopicArn: ARN, PublishBatchRequestEntries }));
    expect(result.Successful).toMatchObject([{ Id: 'one' }]);
    expect(result.Failed).toEqual([
      { Id: 'two', Code: 'InvalidParameter', Message: 'Invalid parameter: Empty message', SenderFault: true },
    ]);
    expect((await inbox()).map(({ body }) => body)).toEqual(['one']);
  });

  it.each([
    [{ Message: '' }, 'Invalid parameter: Empty message'],
    [{ Subject: 'x'.repeat(101) }, 'Invalid parameter: Subject'],
    [{ Subject: 'two\nlines' }, 'Invalid parameter: Subject'],
    [{ Message: 'x'.repeat(262_145) }, 'Invalid parameter: Message too long'],
    [
      { MessageStructure: 'json', Message: '{"sms":"x"}' },
      'Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
    [
      { MessageStructure: 'json', Message: '{' },
      'Invalid parameter: Message Structure - JSON message body failed to parse',
    ],
    [{ TopicArn: undefined }, 'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter'],
    [
      { MessageAttributes: { size: { DataType: 'Number', StringValue: 'big' } } },
      "Could not cast message attribute 'size' value to number.",
    ],
    [{ TopicArn: `${ARN}x` }, 'Topic does not exist'],
  ])('is refused: %j', async (input, message) => {
    await topic();
    await expect(publish(input)).rejects.toMatchObject({ message });
  });
});
