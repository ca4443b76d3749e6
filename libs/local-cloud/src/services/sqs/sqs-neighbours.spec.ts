import { SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { queueSender } from '../../ports/queue-sender.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { queueSignals } from './signals/queue-signals.ts';
import { sqsScene } from './testing/sqs-scene.ts';

const { cloud, sqs, urlOf, arnOf, create, send, receive, bodies, attributesOf } = sqsScene();
const SECOND = 1000;
const scope = () => cloud.local.scope({ region: 'eu-west-1' });

describe('another service', () => {
  const topic = 'arn:aws:sns:eu-west-1:123456789012:alerts';
  const fromTopic = () =>
    scope()
      .port(queueSender)
      .send(scope(), { queueArn: arnOf('orders'), body: 'hello', sender: 'sns.amazonaws.com', sourceArn: topic });
  const policy = (more: object) =>
    JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arnOf('orders'),
        ...more,
      },
    });

  it('is shut out until the policy of the queue lets it in', async () => {
    const QueueUrl = await create();
    expect(fromTopic).toThrow(
      `User: sns.amazonaws.com is not authorized to perform: sqs:sendmessage on resource: ${arnOf('orders')} because no resource-based policy allows the sqs:sendmessage action`,
    );
    const Policy = policy({ Condition: { ArnEquals: { 'aws:SourceArn': topic } } });
    await sqs().send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
    fromTopic();
    expect(await bodies()).toEqual(['hello']);
  });

  it("is shut out by AWS's own key", async () => {
    await create('orders', { Policy: policy({}), KmsMasterKeyId: 'alias/aws/sqs' });
    expect(fromTopic).toThrow(`the key of ${arnOf('orders')} cannot be used by sns.amazonaws.com`);
  });
});

describe('a client that still speaks the query protocol', () => {
  const ask = async (path: string, parameters: Record<string, string>) => {
    const answer = await fetch(`${cloud.local.url}${path}`, {
      method: 'POST',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=test/20260206/eu-west-1/sqs/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: new URLSearchParams({ Version: '2012-11-05', ...parameters }),
    });
    return answer.text();
  };

  it('is answered in it', async () => {
    const made = await ask('/', {
      Action: 'CreateQueue',
      QueueName: 'orders',
      'Attribute.1.Name': 'DelaySeconds',
      'Attribute.1.Value': '0',
    });
    expect(made).toContain(`<QueueUrl>${urlOf('orders')}</QueueUrl>`);
    await send('hello');
    const QueueUrl = urlOf('orders');
    const message = await ask('/123456789012/orders', { Action: 'ReceiveMessage', QueueUrl, 'AttributeName.1': 'All' });
    expect(message).toContain('<Message><MessageId>');
    expect(message).toContain('<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>');
    const refused = await ask('/', { Action: 'GetQueueUrl', QueueName: 'nothing' });
    expect(refused).toContain('<Code>AWS.SimpleQueueService.NonExistentQueue</Code>');
  });
});

describe('the account itself', () => {
  it('is shut out by a denial only', async () => {
    const Policy = JSON.stringify({
      Statement: { Effect: 'Deny', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' },
    });
    await create('orders', { Policy });
    await expect(send('one')).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::123456789012:root is not authorized to perform: sqs:sendmessage on resource: ${arnOf('orders')} with an explicit deny in a resource-based policy`,
    });
    expect(await bodies()).toEqual([]);
  });
});

describe('the signals of a queue', () => {
  it('say how full it is and how old its oldest message', async () => {
    await create();
    await send('one');
    await send('two');
    await receive({ VisibilityTimeout: 600 });
    await cloud.local.clock.advance(120 * SECOND);
    const subject = { id: 'orders', condition: undefined };
    const samples = queueSignals.samples(scope(), subject, cloud.local.clock.now());
    expect(Object.fromEntries(samples.map(({ name, value }) => [name, value]))).toEqual({
      ApproximateNumberOfMessagesVisible: 1,
      ApproximateNumberOfMessagesNotVisible: 1,
      ApproximateNumberOfMessagesDelayed: 0,
      ApproximateAgeOfOldestMessage: 120,
    });
  });

  it('end six hours after its last use', async () => {
    await create();
    await cloud.local.clock.advance(6 * 3_600 * SECOND + 1);
    expect(queueSignals.samples(scope(), { id: 'orders', condition: undefined }, cloud.local.clock.now())).toEqual([]);
  });
});

describe('AWS::SQS::Queue and its policy', () => {
  it('are made, changed and taken away', async () => {
    const queue = await deployed(cloud, 'AWS::SQS::Queue', { QueueName: 'orders', VisibilityTimeout: 60 });
    expect(queue.physicalId).toBe(urlOf('orders'));
    expect(await queue.attributes()).toEqual({ Arn: arnOf('orders'), QueueName: 'orders', QueueUrl: urlOf('orders') });
    await queue.update({ QueueName: 'orders', DelaySeconds: 5 });
    const url = queue.physicalId;
    expect(await attributesOf(url, 'VisibilityTimeout', 'DelaySeconds')).toEqual({
      VisibilityTimeout: '30',
      DelaySeconds: '5',
    });
    const PolicyDocument = { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' }] };
    const policy = await deployed(cloud, 'AWS::SQS::QueuePolicy', { Queues: [url], PolicyDocument });
    await expect(send('one')).rejects.toMatchObject({ name: 'AccessDenied' });
    await policy.delete();
    await send('one');
    await queue.delete();
    await expect(send('one')).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('gives a FIFO queue a name that ends as it must', async () => {
    const { physicalId } = await deployed(cloud, 'AWS::SQS::Queue', { FifoQueue: true });
    expect(physicalId).toMatch(/\.fifo$/);
  });
});
