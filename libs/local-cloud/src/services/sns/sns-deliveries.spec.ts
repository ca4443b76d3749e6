import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateKeyCommand, DisableKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  ConfirmSubscriptionCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
  type PublishCommandInput,
} from '@aws-sdk/client-sns';
import { topicPublisher } from '../../ports/topic-publisher.ts';
import { clearSignal, setSignal } from '../../signals/signals.ts';
import { MAIL, snsScene } from './testing/sns-scene.ts';

const { cloud, client, topic, subscribeMail, inbox, invoked, counted } = snsScene();
const ARN = 'arn:aws:sns:eu-west-1:123456789012:alerts';
const DLQ = 'arn:aws:sqs:eu-west-1:123456789012:dead';
const publish = (more: Partial<PublishCommandInput> = {}) =>
  client().send(new PublishCommand({ TopicArn: ARN, Message: 'disk full', Subject: 'Look', ...more }));
const subscribe = (Protocol: string, Endpoint: string, Attributes: Record<string, string> = {}) =>
  client().send(new SubscribeCommand({ TopicArn: ARN, Protocol, Endpoint, Attributes, ReturnSubscriptionArn: true }));
const open = JSON.stringify({
  Statement: { Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' },
});
const queue = async (QueueName: string, Attributes: Record<string, string> = { Policy: open }) => {
  await cloud.client(SQSClient).send(new CreateQueueCommand({ QueueName, Attributes }));
  return `arn:aws:sqs:eu-west-1:123456789012:${QueueName}`;
};
const received = async (name: string) => {
  const QueueUrl = `${cloud.local.url}/123456789012/${name}`;
  const asked = new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'], MaxNumberOfMessages: 10 });
  return (await cloud.client(SQSClient).send(asked)).Messages ?? [];
};

const as = (publisher: string, sourceArn: string, text = 'one') => {
  const scope = cloud.local.scope({ region: 'eu-west-1' });
  const message = { topicArn: ARN, message: text, texts: { email: 'for people' }, publisher, sourceArn };
  return async () => scope.port(topicPublisher).publish(scope, message);
};
const alarm = as.bind(undefined, 'cloudwatch.amazonaws.com', 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a');

describe('a queue', () => {
  it('gets the message in its envelope', async () => {
    await topic();
    await subscribe('sqs', await queue('orders'));
    const { MessageId } = await publish({ MessageAttributes: { tier: { DataType: 'String', StringValue: 'web' } } });
    const [message] = await received('orders');
    expect(JSON.parse(message!.Body!)).toMatchObject({
      Type: 'Notification',
      MessageId,
      TopicArn: ARN,
      Subject: 'Look',
      Message: 'disk full',
      Timestamp: '2026-02-06T12:00:00.000Z',
      MessageAttributes: { tier: { Type: 'String', Value: 'web' } },
    });
    expect(counted()).toMatchObject({ NumberOfNotificationsDelivered: 1 });
    expect(await inbox()).toEqual([]);
  });

  it('gets the message itself when it wants it raw', async () => {
    await topic();
    await subscribe('sqs', await queue('orders'), { RawMessageDelivery: 'true' });
    await publish({ MessageAttributes: { tier: { DataType: 'String', StringValue: 'web' } } });
    expect(await received('orders')).toMatchObject([
      { Body: 'disk full', MessageAttributes: { tier: { DataType: 'String', StringValue: 'web' } } },
    ]);
  });

  it('that lets nobody in gets nothing, and the dead-letter queue keeps it', async () => {
    await topic();
    await queue('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: DLQ });
    await subscribe('sqs', await queue('orders', {}), { RedrivePolicy });
    await publish();
    expect(await received('orders')).toEqual([]);
    const [kept] = await received('dead');
    expect(JSON.parse(kept!.Body!)).toMatchObject({ Message: 'disk full' });
    const { undelivered, protocol } = (await inbox())[0]!;
    expect(protocol).toBe('sqs');
    expect(undelivered).toContain('because no resource-based policy allows the sqs:sendmessage action');
    expect(undelivered).toContain(`kept in ${DLQ}`);
    expect(counted()).toMatchObject({ NumberOfNotificationsFailed: 1, NumberOfNotificationsRedrivenToDlq: 1 });
  });

  it('that is lost for the dead-letter queue too is counted', async () => {
    await topic();
    await queue('dead', {});
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: DLQ });
    await subscribe('sqs', 'arn:aws:sqs:eu-west-1:123456789012:nothing', { RedrivePolicy });
    await publish();
    expect((await inbox())[0]?.undelivered).toContain('The specified queue does not exist.; lost for');
    expect(counted()).toMatchObject({ NumberOfNotificationsFailedToRedriveToDlq: 1 });
  });
});

describe('an address that does not exist any more', () => {
  const scope = () => cloud.local.scope({ region: 'eu-west-1' });

  it('gets nothing, and the dead-letter queue keeps it', async () => {
    await subscribeMail(await topic(), { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: await queue('dead') }) });
    setSignal(scope(), MAIL, 'gone');
    await publish();
    expect(JSON.parse((await received('dead'))[0]!.Body!)).toMatchObject({ Message: 'disk full' });
    const reason = `the address ${MAIL} does not exist any more; kept in ${DLQ}`;
    expect((await inbox()).map(({ undelivered }) => undelivered)).toEqual([reason]);
    expect(counted()).toMatchObject({ NumberOfNotificationsFailed: 1, NumberOfNotificationsRedrivenToDlq: 1 });
  });

  it('gets messages again when it is back', async () => {
    await subscribeMail(await topic());
    setSignal(scope(), MAIL, 'gone');
    clearSignal(scope(), MAIL);
    await publish();
    expect((await inbox()).map(({ undelivered }) => undelivered)).toEqual([undefined]);
  });
});

describe('a function', () => {
  it('gets a record of the message', async () => {
    await topic();
    const endpoint = 'arn:aws:lambda:eu-west-1:123456789012:function:job';
    await subscribe('lambda', endpoint);
    await publish();
    expect(invoked).toMatchObject([
      {
        functionArn: endpoint,
        invoker: 'sns.amazonaws.com',
        sourceArn: ARN,
        payload: {
          Records: [{ EventSource: 'aws:sns', Sns: { Message: 'disk full', Subject: 'Look', TopicArn: ARN } }],
        },
      },
    ]);
  });

  it('that is gone gets nothing', async () => {
    await topic();
    await subscribe('lambda', 'arn:aws:lambda:eu-west-1:123456789012:function:gone');
    await publish();
    expect(await inbox()).toMatchObject([{ protocol: 'lambda', undelivered: 'Function not found' }]);
    expect(counted()).toMatchObject({ NumberOfNotificationsFailed: 1 });
  });
});

describe('a web address on this machine', () => {
  const calls: { readonly type: string | undefined; readonly body: string }[] = [];
  let status = 200;
  let server: Server;
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        calls.push({ type: request.headers['x-amz-sns-message-type'] as string | undefined, body });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    calls.length = 0;
    status = 200;
  });

  const agreed = async (attributes: Record<string, string> = {}) => {
    await topic();
    await subscribe('http', url(), attributes);
    await cloud.local.clock.advance(0);
    const { SubscribeURL } = JSON.parse(calls[0]!.body) as { SubscribeURL: string };
    await fetch(SubscribeURL);
    calls.length = 0;
  };

  it('is asked first, and called once it agreed', async () => {
    await agreed();
    await publish();
    await cloud.local.clock.advance(0);
    expect(calls.map(({ type }) => type)).toEqual(['Notification']);
    expect(JSON.parse(calls[0]!.body)).toMatchObject({ Message: 'disk full' });
    expect(counted()).toMatchObject({ NumberOfNotificationsDelivered: 1 });
  });

  it('is called three times more, twenty seconds apart, while it fails', async () => {
    await agreed({ RawMessageDelivery: 'true' });
    status = 500;
    await publish();
    await cloud.local.clock.advance(59_999);
    expect(calls).toHaveLength(3);
    await cloud.local.clock.advance(1);
    expect(calls.map(({ body }) => body)).toEqual(['disk full', 'disk full', 'disk full', 'disk full']);
    expect((await inbox()).at(-1)?.undelivered).toBe(`${url()} answered 500`);
    expect(counted()).toMatchObject({ NumberOfNotificationsFailed: 1 });
  });

  it('is not called again when it refuses', async () => {
    await agreed();
    status = 404;
    await publish();
    await cloud.local.clock.advance(120_000);
    expect(calls).toHaveLength(1);
  });

  it('is still called when the cloud was saved and loaded in between', async () => {
    await agreed();
    status = 500;
    await publish();
    await cloud.local.clock.advance(0);
    cloud.local.load(cloud.local.save());
    status = 200;
    await cloud.local.clock.advance(20_000);
    expect(calls).toHaveLength(2);
  });
});

it('a web address elsewhere is never called', async () => {
  await topic();
  const { SubscriptionArn } = await subscribe('https', 'https://example.com/hook');
  expect(await inbox()).toMatchObject([{ undelivered: 'only endpoints on this machine are called' }]);
  const { Token } = JSON.parse((await inbox())[0]!.body) as { Token: string };
  const confirmed = await client().send(new ConfirmSubscriptionCommand({ TopicArn: ARN, Token }));
  expect(confirmed.SubscriptionArn).toBe(SubscriptionArn);
  await publish();
  expect(await inbox()).toHaveLength(2);
});

describe('a publisher that is shut out', () => {
  const closed = JSON.stringify({
    Statement: { Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: '*' },
  });

  it('is told so, and every subscriber is noted with the reason', async () => {
    await subscribeMail(await topic({ KmsMasterKeyId: 'alias/aws/sns' }));
    const reason = 'CloudWatch Alarms does not have authorization to access the SNS topic encryption key.';
    await expect(alarm()()).rejects.toMatchObject({ code: 'KMSAccessDenied', message: reason });
    expect(await inbox()).toMatchObject([{ endpoint: MAIL, body: 'for people', undelivered: reason }]);
    expect(counted()).toEqual({});
  });

  it('may be the account itself', async () => {
    await topic({ Policy: closed });
    await expect(publish()).rejects.toMatchObject({
      name: 'AuthorizationErrorException',
      message: `User: arn:aws:iam::123456789012:root is not authorized to perform: SNS:Publish on resource: ${ARN} with an explicit deny in a resource-based policy`,
    });
  });

  it('may be another account, which the default policy does not know', async () => {
    await topic();
    const stranger = cloud.client(SNSClient, { credentials: { accessKeyId: '210987654321', secretAccessKey: 'any' } });
    await expect(stranger.send(new PublishCommand({ TopicArn: ARN, Message: 'x' }))).rejects.toMatchObject({
      message: `User: arn:aws:iam::210987654321:root is not authorized to perform: SNS:Publish on resource: ${ARN} because no resource-based policy allows the SNS:Publish action`,
    });
  });

  it('may be an event rule, which the default policy does not know', async () => {
    await topic();
    const rule = as('events.amazonaws.com', 'arn:aws:events:eu-west-1:123456789012:rule/each-minute');
    await expect(rule()).rejects.toMatchObject({ code: 'AuthorizationError' });
  });

  it('may stand before a key that is disabled or gone', async () => {
    const kms = cloud.client(KMSClient);
    const { KeyId, Arn } = (await kms.send(new CreateKeyCommand({}))).KeyMetadata!;
    await topic({ KmsMasterKeyId: KeyId! });
    await publish();
    await kms.send(new DisableKeyCommand({ KeyId }));
    await expect(publish()).rejects.toMatchObject({ name: 'KMSDisabledException', message: `${Arn} is disabled.` });
  });
});

describe('what another service publishes', () => {
  it('is filtered by the JSON of an alarm, whatever its mail says', async () => {
    const FilterPolicy = '{"NewStateValue":["ALARM"]}';
    await subscribeMail(await topic(), { FilterPolicy, FilterPolicyScope: 'MessageBody' });
    await alarm('{"NewStateValue":"ALARM"}')();
    await alarm('{"NewStateValue":"OK"}')();
    expect((await inbox()).map(({ body, undelivered }) => [body, undelivered !== undefined])).toEqual([
      ['for people', false],
      ['for people', true],
    ]);
  });

  it('comes from Lambda with the rights of the account', async () => {
    await subscribeMail(await topic());
    await as('lambda.amazonaws.com', 'arn:aws:lambda:eu-west-1:123456789012:function:job')();
    expect(await inbox()).toMatchObject([{ body: 'for people' }]);
  });
});
