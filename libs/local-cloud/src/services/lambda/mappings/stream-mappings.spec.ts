import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import {
  CreateEventSourceMappingCommand,
  DeleteFunctionCommand,
  UpdateEventSourceMappingCommand,
  type CreateEventSourceMappingCommandInput,
} from '@aws-sdk/client-lambda';
import { clearSignal, setSignal } from '../../../signals/signals.ts';
import { functionScene } from '../testing/function-scene.ts';

const scene = functionScene();
const { cloud, recorded } = scene;
const db = () => cloud.client(DynamoDBClient);
const SECOND = 1000;
const DAY = 86_400_000;
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:lost';

/** Says which orders it got, and fails for those that are called so. */
const READER = `export const handler = async ({ Records }) => {
  const ids = Records.map(({ dynamodb }) => dynamodb.Keys.id.S);
  console.log('got ' + ids.join(' '));
  if (ids.some((id) => id.startsWith('bad'))) throw new Error('bad order');
};`;

const TABLE: CreateTableCommandInput = {
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

async function streamArn(): Promise<string> {
  return (await db().send(new DescribeTableCommand({ TableName: 'orders' }))).Table!.LatestStreamArn!;
}

async function map(more: Partial<CreateEventSourceMappingCommandInput> = {}): Promise<string> {
  const EventSourceArn = await streamArn();
  const wanted = { EventSourceArn, FunctionName: 'job', StartingPosition: 'LATEST', ...more } as const;
  return (await scene.client().send(new CreateEventSourceMappingCommand(wanted))).UUID!;
}

async function put(...ids: string[]): Promise<void> {
  for (const id of ids) {
    await db().send(
      new PutItemCommand({ TableName: 'orders', Item: { id: { S: id }, at: { N: String(put.count++) } } }),
    );
  }
}
put.count = 0;

/** Moves the clock to so many milliseconds after a full second. */
async function advanceTo(milliseconds: number): Promise<void> {
  await cloud.local.clock.advance(SECOND + milliseconds - (cloud.local.clock.now() % SECOND));
}

/** The batches that the function got. */
function batches(): string[] {
  return scene.log().flatMap((line) => /got (.*)/.exec(line)?.[1] ?? []);
}

beforeEach(async () => {
  await db().send(new CreateTableCommand(TABLE));
  await scene.make(READER);
});

describe('a function that reads a stream', () => {
  it('gets changes in order, within a second, with what Lambda says about them', async () => {
    await advanceTo(300);
    await map();
    await put('a', 'b');
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['a b']);
    expect(scene.values('IteratorAge', { FunctionName: 'job' })).toEqual([700]);
    expect(scene.values('Errors', { FunctionName: 'job' })).toEqual([0]);
  });

  it('starts with what comes, or with what is there', async () => {
    await put('early');
    await map();
    await put('late');
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['late']);
  });

  it('starts at the trim horizon if asked', async () => {
    await put('early');
    await map({ StartingPosition: 'TRIM_HORIZON' });
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['early']);
  });

  it('waits for a full batch, no longer than its window', async () => {
    await map({ BatchSize: 3, MaximumBatchingWindowInSeconds: 5 });
    await put('a');
    await cloud.local.clock.advance(5 * SECOND);
    expect(batches()).toEqual([]);
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['a']);
    await put('b', 'c', 'd', 'e');
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['a', 'b c d']);
  });

  it('gets a batch that it failed for again, and nothing behind it', async () => {
    await map({ BatchSize: 2 });
    await put('bad', 'a');
    await cloud.local.clock.advance(8 * SECOND);
    expect(batches()).toEqual(['bad a', 'bad a', 'bad a', 'bad a']);
    await put('b');
    await cloud.local.clock.advance(DAY - 10 * SECOND);
    expect(batches()).not.toContain('b');
    // The stream keeps nothing for longer than a day.
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches().slice(-2)).toEqual(['bad a', 'b']);
  });

  it('gets halves when a batch is to be split; the poison record is given up and the rest goes on', async () => {
    await map({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      DestinationConfig: { OnFailure: { Destination: QUEUE } },
    });
    await advanceTo(0);
    const seen = new Date(cloud.local.clock.now()).toISOString();
    await put('a', 'b', 'bad', 'c', 'd');
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toEqual(['a b bad c d', 'a b bad', 'a b', 'bad', 'bad', 'bad', 'bad', 'c d']);
    expect(recorded.queued).toHaveLength(1);
    const [{ queueArn, body }] = recorded.queued as [(typeof recorded.queued)[0]];
    expect(queueArn).toBe(QUEUE);
    expect(JSON.parse(body)).toMatchObject({
      requestContext: {
        functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:job',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 6,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      DDBStreamBatchInfo: {
        batchSize: 1,
        startSequenceNumber: '100000000000000000003',
        endSequenceNumber: '100000000000000000003',
        approximateArrivalOfFirstRecord: seen.replace('.000', ''),
        streamArn: await streamArn(),
      },
    });
  });

  it('is spared records that are too old', async () => {
    await map({ MaximumRecordAgeInSeconds: 60, DestinationConfig: { OnFailure: { Destination: QUEUE } } });
    await put('bad');
    await cloud.local.clock.advance(600 * SECOND);
    expect(recorded.queued.map(({ body }) => (JSON.parse(body) as { requestContext: object }).requestContext)).toEqual([
      expect.objectContaining({ condition: 'RecordAgeExceeded' }),
    ]);
    await put('good');
    await cloud.local.clock.advance(SECOND);
    expect(batches().at(-1)).toBe('good');
  });

  it('gets only the rest again when it names the first that failed', async () => {
    await scene.client().send(new DeleteFunctionCommand({ FunctionName: 'job' }));
    await scene.make(`export const handler = async ({ Records }) => {
      console.log('got ' + Records.map(({ dynamodb }) => dynamodb.Keys.id.S).join(' '));
      const bad = Records.filter(({ dynamodb }) => dynamodb.Keys.id.S === 'bad');
      return { batchItemFailures: bad.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })) };
    };`);
    await map({ FunctionResponseTypes: ['ReportBatchItemFailures'], MaximumRetryAttempts: 1 });
    await put('a', 'bad', 'b');
    await cloud.local.clock.advance(10 * SECOND);
    expect(batches()).toEqual(['a bad b', 'bad b']);
    expect(scene.values('Errors', { FunctionName: 'job' })).toEqual([0, 0]);
  });

  it('misses nothing while it is throttled, which counts as no retry', async () => {
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    await map({ MaximumRetryAttempts: 0 });
    setSignal(scope, 'job', 'throttled');
    await put('a');
    await cloud.local.clock.advance(120 * SECOND);
    expect(batches()).toEqual([]);
    clearSignal(scope, 'job');
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toEqual(['a']);
  });

  it('gets all of a batch whose mapping has another batch size meanwhile', async () => {
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const UUID = await map({ BatchSize: 3 });
    setSignal(scope, 'job', 'throttled');
    await put('a', 'b', 'c');
    await cloud.local.clock.advance(SECOND);
    await scene.client().send(new UpdateEventSourceMappingCommand({ UUID, BatchSize: 1 }));
    clearSignal(scope, 'job');
    await put('d', 'e');
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toEqual(['a b c', 'd', 'e']);
  });

  it('is refused what is not modelled, and a start that streams of tables lack', async () => {
    await expect(map({ ParallelizationFactor: 2 })).rejects.toThrow('is not modelled here');
    await expect(map({ TumblingWindowInSeconds: 30 })).rejects.toThrow('TumblingWindowInSeconds');
    await expect(map({ StartingPosition: 'AT_TIMESTAMP' })).rejects.toThrow('Valid values are TRIM_HORIZON and LATEST');
    await expect(map({ FilterCriteria: { Filters: [{ Pattern: '{' }] } })).rejects.toThrow(
      'Invalid filter pattern definition.',
    );
  });

  it('is spared what fits no filter', async () => {
    const Pattern = JSON.stringify({ eventName: ['INSERT'], dynamodb: { Keys: { id: { S: [{ prefix: 'vip' }] } } } });
    await map({ FilterCriteria: { Filters: [{ Pattern }] } });
    await put('a', 'vip-1', 'vip-1', 'b');
    await cloud.local.clock.advance(SECOND);
    expect(batches()).toEqual(['vip-1']);
  });

  it('goes on where it was in a cloud that took up a saved state', async () => {
    await map({ BatchSize: 1, MaximumRetryAttempts: 1 });
    await put('a', 'bad', 'b');
    await cloud.local.clock.advance(SECOND);
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    await cloud.local.clock.advance(60 * SECOND);
    expect(batches()).toEqual(['a', 'bad', 'bad', 'b']);
  });
});
