import {
  CreateEventSourceMappingCommand,
  DeleteEventSourceMappingCommand,
  DeleteFunctionCommand,
  GetEventSourceMappingCommand,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  type CreateEventSourceMappingCommandInput,
} from '@aws-sdk/client-lambda';
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { functionScene } from '../testing/function-scene.ts';

const scene = functionScene();
const { cloud } = scene;
const sqs = () => cloud.client(SQSClient);
const SECOND = 1000;
const ARN = 'arn:aws:sqs:eu-west-1:123456789012:orders';
const QueueUrl = () => `${cloud.local.url}/123456789012/orders`;

const READER = `export const handler = async ({ Records }) => {
  console.log('got ' + Records.map(({ body }) => body).join(' '));
  const bad = Records.filter(({ body }) => body === 'bad');
  if (process.env.NAMES === 'yes') return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  if (bad.length > 0) throw new Error('bad order');
};`;

async function map(more: Partial<CreateEventSourceMappingCommandInput> = {}): Promise<string> {
  const wanted = { EventSourceArn: ARN, FunctionName: 'job', ...more };
  return (await scene.client().send(new CreateEventSourceMappingCommand(wanted))).UUID!;
}

async function send(...bodies: string[]): Promise<void> {
  for (const MessageBody of bodies) await sqs().send(new SendMessageCommand({ QueueUrl: QueueUrl(), MessageBody }));
}

function batches(): string[] {
  return scene.log().flatMap((line) => /got (.*)/.exec(line)?.[1] ?? []);
}

async function left(name = 'orders'): Promise<number> {
  const wanted = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const url = `${cloud.local.url}/123456789012/${name}`;
  const { Attributes } = await sqs().send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...wanted] }),
  );
  return Object.values(Attributes!).reduce((sum, count) => sum + Number(count), 0);
}

beforeEach(async () => {
  await sqs().send(new CreateQueueCommand({ QueueName: 'lost' }));
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: ARN.replace('orders', 'lost'), maxReceiveCount: 2 });
  await sqs().send(new CreateQueueCommand({ QueueName: 'orders', Attributes: { RedrivePolicy } }));
  await scene.make(READER);
});

describe('a function that reads a queue', () => {
  it('gets messages as soon as they are there, and they are deleted when it is done', async () => {
    await send('a', 'b');
    await map();
    await cloud.local.clock.advance(0);
    expect(batches()).toEqual(['a b']);
    await send('c');
    await cloud.local.clock.advance(0);
    expect(batches()).toEqual(['a b', 'c']);
    expect(await left()).toBe(0);
  });

  it('gets them again when their time is over, until the dead-letter queue has them', async () => {
    await map();
    await send('bad');
    await cloud.local.clock.advance(29 * SECOND);
    expect(batches()).toEqual(['bad']);
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['bad', 'bad']);
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toHaveLength(2);
    expect([await left(), await left('lost')]).toEqual([0, 1]);
  });

  it('keeps only those that it names', async () => {
    await scene.client().send(new DeleteFunctionCommand({ FunctionName: 'job' }));
    await scene.make(READER, { Environment: { Variables: { NAMES: 'yes' } } });
    await map({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await send('a', 'bad', 'b');
    await cloud.local.clock.advance(SECOND);
    expect(await left()).toBe(1);
    await cloud.local.clock.advance(30 * SECOND);
    expect(batches()).toEqual(['a bad b', 'bad']);
  });

  it('waits for a full batch, no longer than its window', async () => {
    await map({ BatchSize: 20, MaximumBatchingWindowInSeconds: 10 });
    await send('a', 'b');
    await cloud.local.clock.advance(9 * SECOND);
    expect(batches()).toEqual([]);
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['a b']);
  });

  it('gets a delayed message when it may be had', async () => {
    await map();
    await sqs().send(new SendMessageCommand({ QueueUrl: QueueUrl(), MessageBody: 'late', DelaySeconds: 10 }));
    await cloud.local.clock.advance(9 * SECOND);
    expect(batches()).toEqual([]);
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['late']);
  });

  it('gets nothing while its mapping is off', async () => {
    const UUID = await map({ Enabled: false });
    await send('a');
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toEqual([]);
    await scene.client().send(new UpdateEventSourceMappingCommand({ UUID, Enabled: true }));
    await cloud.local.clock.advance(0);
    expect(batches()).toEqual(['a']);
  });
});

describe('a mapping', () => {
  it('is shown, listed, changed and deleted', async () => {
    const UUID = await map();
    const shown = await scene.client().send(new GetEventSourceMappingCommand({ UUID }));
    expect(shown).toMatchObject({ EventSourceArn: ARN, BatchSize: 10, State: 'Enabled' });
    expect(shown.LastModified).toEqual(new Date(cloud.local.clock.now()));
    await scene.client().send(new UpdateEventSourceMappingCommand({ UUID, BatchSize: 5 }));
    const listed = await scene.client().send(new ListEventSourceMappingsCommand({ FunctionName: 'job' }));
    expect(listed.EventSourceMappings).toMatchObject([{ UUID, BatchSize: 5 }]);
    await scene.client().send(new DeleteEventSourceMappingCommand({ UUID }));
    await expect(scene.client().send(new GetEventSourceMappingCommand({ UUID }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await send('a');
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toEqual([]);
  });

  it('is refused twice, for a missing source, and for what it cannot do', async () => {
    await map();
    await expect(map()).rejects.toMatchObject({ name: 'ResourceConflictException' });
    await expect(map({ EventSourceArn: ARN.replace('orders', 'none') })).rejects.toThrow('does not exist');
    await expect(map({ EventSourceArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/s' })).rejects.toThrow(
      'Stream not found',
    );
    await expect(map({ EventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/s' })).rejects.toThrow(
      'is not modelled here',
    );
    await expect(map({ EventSourceArn: ARN.replace('orders', 'lost'), BatchSize: 100 })).rejects.toThrow(
      'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
    );
  });

  it('needs a queue that hides messages as long as the function may run', async () => {
    await scene.client().send(new DeleteFunctionCommand({ FunctionName: 'job' }));
    await scene.make(READER, { Timeout: 60 });
    await expect(map()).rejects.toThrow(
      'Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds',
    );
  });
});
