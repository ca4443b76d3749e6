import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
  PurgeQueueCommand,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
  TagQueueCommand,
  UntagQueueCommand,
  type SendMessageCommandInput,
} from '@aws-sdk/client-sqs';
import { sqsScene } from './testing/sqs-scene.ts';

const { cloud, sqs, urlOf, arnOf, create, send, receive, bodies, attributesOf } = sqsScene();
const SECOND = 1000;

describe('a queue', () => {
  it('is reached under its account and name', async () => {
    expect(await create()).toBe(urlOf('orders'));
    expect((await sqs().send(new GetQueueUrlCommand({ QueueName: 'orders' }))).QueueUrl).toBe(urlOf('orders'));
    await create('payments');
    expect((await sqs().send(new ListQueuesCommand({ QueueNamePrefix: 'pay' }))).QueueUrls).toEqual([
      urlOf('payments'),
    ]);
  });

  it('shows how it is set and how full it is', async () => {
    const url = await create('orders', { VisibilityTimeout: '60' });
    await send('one');
    await send('two', { DelaySeconds: 10 });
    await receive();
    expect(await attributesOf(url, 'All')).toMatchObject({
      QueueArn: arnOf('orders'),
      VisibilityTimeout: '60',
      MessageRetentionPeriod: '345600',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      CreatedTimestamp: String(cloud.local.clock.now() / SECOND),
      SqsManagedSseEnabled: 'true',
    });
    await sqs().send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { DelaySeconds: '5' } }));
    expect(await attributesOf(url, 'DelaySeconds')).toEqual({ DelaySeconds: '5' });
  });

  it('is not found once it is gone', async () => {
    const QueueUrl = await create();
    await sqs().send(new DeleteQueueCommand({ QueueUrl }));
    await expect(receive()).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
      message: 'The specified queue does not exist.',
    });
  });

  it.each([
    [
      'no spaces',
      {},
      'InvalidParameterValue',
      'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
    ],
    ['orders', { Colour: 'red' }, 'InvalidAttributeName', 'Unknown Attribute Colour.'],
    [
      'orders',
      { VisibilityTimeout: '43201' },
      'InvalidAttributeValue',
      'Invalid value for the parameter VisibilityTimeout.',
    ],
    [
      'orders',
      { ContentBasedDeduplication: 'true' },
      'InvalidAttributeName',
      'Unknown Attribute ContentBasedDeduplication.',
    ],
    [
      'orders',
      { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('none'), maxReceiveCount: 1 }) },
      'InvalidAttributeValue',
      'Invalid value for the parameter RedrivePolicy. Reason: Dead letter target does not exist.',
    ],
  ] as [string, Record<string, string>, string, string][])(
    'called %s with %j is refused',
    async (name, attributes, code, message) => {
      await expect(create(name, attributes)).rejects.toMatchObject({ name: code, message });
    },
  );

  it('is made once under a name', async () => {
    expect(await create()).toBe(await create());
    await expect(create('orders', { DelaySeconds: '5' })).rejects.toMatchObject({
      name: 'QueueNameExists',
      message: 'A queue already exists with the same name and a different value for attribute DelaySeconds',
    });
  });

  it('keeps its tags', async () => {
    const QueueUrl = await create();
    await sqs().send(new TagQueueCommand({ QueueUrl, Tags: { Owner: 'DevOps', Tier: 'web' } }));
    await sqs().send(new UntagQueueCommand({ QueueUrl, TagKeys: ['Tier'] }));
    expect((await sqs().send(new ListQueueTagsCommand({ QueueUrl }))).Tags).toEqual({ Owner: 'DevOps' });
  });

  it('is emptied once a minute at most', async () => {
    const QueueUrl = await create();
    await send('one');
    await sqs().send(new PurgeQueueCommand({ QueueUrl }));
    expect(await receive()).toEqual([]);
    await expect(sqs().send(new PurgeQueueCommand({ QueueUrl }))).rejects.toMatchObject({
      name: 'PurgeQueueInProgress',
      message: 'Only one PurgeQueue operation on orders is allowed every 60 seconds.',
    });
  });
});

describe('a message', () => {
  it('is hidden from others until its time is over, and gone when it is deleted', async () => {
    const QueueUrl = await create();
    await send('one');
    expect(await bodies()).toEqual(['one']);
    expect(await bodies()).toEqual([]);
    await cloud.local.clock.advance(30 * SECOND);
    const [again] = await receive({ MessageSystemAttributeNames: ['ApproximateReceiveCount'] });
    expect(again?.Attributes).toEqual({ ApproximateReceiveCount: '2' });
    await sqs().send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: again!.ReceiptHandle }));
    await cloud.local.clock.advance(30 * SECOND);
    expect(await bodies()).toEqual([]);
  });

  it('comes back as soon as its receiver lets it go', async () => {
    const QueueUrl = await create();
    await send('one');
    const [{ ReceiptHandle }] = (await receive()) as [{ ReceiptHandle: string }];
    const let_go = new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
    await sqs().send(let_go);
    await expect(sqs().send(let_go)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    expect(await bodies()).toEqual(['one']);
  });

  it('brings its attributes to those who ask for them', async () => {
    await create();
    await send('one', {
      MessageAttributes: {
        size: { DataType: 'Number', StringValue: '3' },
        raw: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) },
      },
    });
    const [message] = await receive({
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['SentTimestamp', 'SenderId'],
    });
    expect(message).toMatchObject({
      MD5OfBody: 'f97c5d29941bfb1b2fdab0874906ab82',
      MessageAttributes: { size: { DataType: 'Number', StringValue: '3' } },
      Attributes: { SentTimestamp: String(cloud.local.clock.now()), SenderId: '123456789012' },
    });
    expect(Array.from(message!.MessageAttributes!['raw']!.BinaryValue!)).toEqual([1, 2]);
  });

  it('waits when it is told to', async () => {
    await create();
    await send('later', { DelaySeconds: 10 });
    expect(await bodies()).toEqual([]);
    await cloud.local.clock.advance(10 * SECOND);
    expect(await bodies()).toEqual(['later']);
  });

  it('is lost when nobody takes it in time', async () => {
    await create('orders', { MessageRetentionPeriod: '60' });
    await send('one');
    await cloud.local.clock.advance(60 * SECOND);
    expect(await bodies()).toEqual([]);
  });

  it('goes to the dead-letter queue when it was received too often', async () => {
    const dead = await create('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 2 });
    await create('orders', { RedrivePolicy, VisibilityTimeout: '0' });
    await send('poison');
    expect([await bodies(), await bodies(), await bodies()]).toEqual([['poison'], ['poison'], []]);
    const [message] = await receive({ QueueUrl: dead, MessageSystemAttributeNames: ['DeadLetterQueueSourceArn'] });
    expect(message).toMatchObject({ Body: 'poison', Attributes: { DeadLetterQueueSourceArn: arnOf('orders') } });
    const sources = await sqs().send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: dead }));
    expect(sources.queueUrls).toEqual([urlOf('orders')]);
  });

  it.each([
    [{ MessageBody: '' }, 'MissingParameter', 'The request must contain the parameter MessageBody.'],
    [
      { DelaySeconds: 901 },
      'InvalidParameterValue',
      'Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.',
    ],
    [
      { MessageBody: 'x'.repeat(1025) },
      'InvalidParameterValue',
      'One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.',
    ],
    [
      { MessageAttributes: { a: { DataType: 'Colour', StringValue: 'red' } } },
      'InvalidParameterValue',
      "The message attribute 'a' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.",
    ],
  ] as [Partial<SendMessageCommandInput>, string, string][])('is refused: %j', async (input, name, message) => {
    await create('orders', { MaximumMessageSize: '1024' });
    await expect(send('one', input)).rejects.toMatchObject({ name, message });
  });

  it('is not received by ten at most at once', async () => {
    await create();
    await expect(receive({ MaxNumberOfMessages: 11 })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: 'Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.',
    });
  });

  it('is not deleted with what is no receipt', async () => {
    const QueueUrl = await create();
    await expect(sqs().send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'guess' }))).rejects.toMatchObject({
      name: 'ReceiptHandleIsInvalid',
      message: 'The input receipt handle "guess" is not a valid receipt handle.',
    });
  });
});

describe('a batch', () => {
  it('sends, hides and deletes, each entry by itself', async () => {
    const QueueUrl = await create();
    const sent = await sqs().send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'one', MessageBody: 'one' },
          { Id: 'two', MessageBody: '' },
        ],
      }),
    );
    expect(sent.Successful).toMatchObject([{ Id: 'one' }]);
    expect(sent.Failed).toMatchObject([{ Id: 'two', Code: 'MissingParameter', SenderFault: true }]);
    const [{ ReceiptHandle }] = (await receive({ MaxNumberOfMessages: 10 })) as [{ ReceiptHandle: string }];
    const hide = { Id: 'one', ReceiptHandle, VisibilityTimeout: 60 };
    const hidden = await sqs().send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: [hide] }));
    expect(hidden.Successful).toEqual([{ Id: 'one' }]);
    const deleted = await sqs().send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'one', ReceiptHandle }] }),
    );
    expect(deleted.Successful).toEqual([{ Id: 'one' }]);
  });

  it.each([
    [[], 'EmptyBatchRequest', 'There should be at least one SendMessageBatchRequestEntry in the request.'],
    [['a', 'a'], 'BatchEntryIdsNotDistinct', 'Id a repeated.'],
    [
      [...'abcdefghijk'],
      'TooManyEntriesInBatchRequest',
      'Maximum number of entries per request are 10. You have sent 11.',
    ],
  ])('is refused as a whole: %j', async (ids, name, message) => {
    const QueueUrl = await create();
    const Entries = ids.map((Id) => ({ Id, MessageBody: 'x' }));
    await expect(sqs().send(new SendMessageBatchCommand({ QueueUrl, Entries }))).rejects.toMatchObject({
      name,
      message,
    });
  });
});

describe('a FIFO queue', () => {
  const fifo = () => create('orders.fifo', { FifoQueue: 'true' });
  const QueueUrl = () => urlOf('orders.fifo');
  const put = (body: string, MessageGroupId: string, MessageDeduplicationId = body) =>
    send(body, { QueueUrl: QueueUrl(), MessageGroupId, MessageDeduplicationId });

  it('lets no message overtake another one of its group', async () => {
    await fifo();
    for (const body of ['a1', 'a2']) await put(body, 'a');
    await put('b1', 'b');
    expect(await bodies({ QueueUrl: QueueUrl() })).toEqual(['a1']);
    expect(await bodies({ QueueUrl: QueueUrl(), MaxNumberOfMessages: 10 })).toEqual(['b1']);
  });

  it('takes a message once within five minutes', async () => {
    await fifo();
    const first = await put('one', 'a');
    expect(await put('one', 'a')).toMatchObject({ MessageId: first.MessageId, SequenceNumber: first.SequenceNumber });
    await cloud.local.clock.advance(300 * SECOND);
    expect((await put('one', 'a')).MessageId).not.toBe(first.MessageId);
  });

  it('demands a group', async () => {
    await fifo();
    await expect(send('one', { QueueUrl: QueueUrl() })).rejects.toMatchObject({
      name: 'MissingParameter',
      message: 'The request must contain the parameter MessageGroupId.',
    });
  });
});
