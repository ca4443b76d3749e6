import { DeleteItemCommand, DeleteTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type GetShardIteratorCommandInput,
  type StreamViewType,
  type _Record as Change,
} from '@aws-sdk/client-dynamodb-streams';
import { keyOf, tableScene } from './testing/table-scene.ts';

const { cloud, db, streams, make, put } = tableScene();
const TableName = 'orders';

async function iterator(more: Partial<GetShardIteratorCommandInput> = {}): Promise<string> {
  const { Streams } = await streams().send(new ListStreamsCommand({ TableName }));
  const StreamArn = Streams![0]!.StreamArn!;
  const { StreamDescription } = await streams().send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription!.Shards![0]!.ShardId!;
  const wanted = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON', ...more } as const;
  return (await streams().send(new GetShardIteratorCommand(wanted))).ShardIterator!;
}

async function read(from?: string): Promise<Change[]> {
  return (await streams().send(new GetRecordsCommand({ ShardIterator: from ?? (await iterator()) }))).Records!;
}

describe('a stream', () => {
  it('holds each change of an item, in order, and none that changes nothing', async () => {
    await make();
    await put('o-1', 1, { status: { S: 'NEW' } });
    await put('o-1', 1, { status: { S: 'NEW' } });
    await put('o-1', 1, { status: { S: 'FAILED' } });
    await db().send(new DeleteItemCommand({ TableName, Key: keyOf('o-1', 1) }));
    await db().send(new DeleteItemCommand({ TableName, Key: keyOf('o-1', 1) }));
    const records = await read();
    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(records[1]).toMatchObject({
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-west-1',
      dynamodb: {
        ApproximateCreationDateTime: new Date(cloud.local.clock.now()),
        Keys: keyOf('o-1', 1),
        OldImage: { ...keyOf('o-1', 1), status: { S: 'NEW' } },
        NewImage: { ...keyOf('o-1', 1), status: { S: 'FAILED' } },
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    expect(records[2]?.dynamodb?.NewImage).toBeUndefined();
  });

  it.each<[StreamViewType, boolean, boolean]>([
    ['KEYS_ONLY', false, false],
    ['NEW_IMAGE', true, false],
    ['OLD_IMAGE', false, true],
  ])('of %s holds just that', async (StreamViewType, fresh, old) => {
    await make({ StreamSpecification: { StreamEnabled: true, StreamViewType } });
    await put('o-1', 1, { status: { S: 'NEW' } });
    await put('o-1', 1, { status: { S: 'PAID' } });
    const { dynamodb } = (await read())[1]!;
    expect([dynamodb?.NewImage !== undefined, dynamodb?.OldImage !== undefined]).toEqual([fresh, old]);
  });

  it('names DynamoDB as the author of what was over', async () => {
    await make();
    const TimeToLiveSpecification = { AttributeName: 'end', Enabled: true };
    await db().send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    await put('o-1', 1, { end: { N: String(cloud.local.clock.now() / 1000 + 1) } });
    await cloud.local.clock.advance(60_000);
    expect((await read()).at(-1)).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' },
    });
  });

  it('is read on from where a reader was', async () => {
    await make();
    await put('o-1', 1);
    const latest = await iterator({ ShardIteratorType: 'LATEST' });
    await put('o-2', 2);
    const [second, ...rest] = await read(latest);
    expect(second?.dynamodb?.Keys).toEqual(keyOf('o-2', 2));
    expect(rest).toEqual([]);
    const SequenceNumber = second!.dynamodb!.SequenceNumber;
    const at = await iterator({ ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber });
    expect(await read(at)).toEqual([second]);
    const behind = await iterator({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber });
    expect(await read(behind)).toEqual([]);
  });

  it('forgets after a day, and its iterators after a quarter of an hour', async () => {
    await make();
    await put('o-1', 1);
    const early = await iterator();
    await cloud.local.clock.advance(15 * 60_000 + 1);
    await expect(read(early)).rejects.toMatchObject({ name: 'ExpiredIteratorException' });
    await cloud.local.clock.advance(86_400_000);
    expect(await read()).toEqual([]);
  });

  it('can be read to its end after its table is gone', async () => {
    await make();
    await put('o-1', 1);
    const start = await iterator();
    await db().send(new DeleteTableCommand({ TableName }));
    const { Records, NextShardIterator } = await streams().send(new GetRecordsCommand({ ShardIterator: start }));
    expect([Records?.length, NextShardIterator]).toEqual([1, undefined]);
    await cloud.local.clock.advance(86_400_000);
    expect((await streams().send(new ListStreamsCommand({ TableName }))).Streams).toEqual([]);
  });

  it('goes on in a cloud that took up a saved state', async () => {
    await make();
    await put('o-1', 1);
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    await put('o-2', 2);
    expect((await read()).map(({ dynamodb }) => dynamodb?.Keys)).toEqual([keyOf('o-1', 1), keyOf('o-2', 2)]);
  });
});
