import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  QueryCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { ORDERS, tableScene } from './testing/table-scene.ts';

const { cloud, metrics, db, make, put, get } = tableScene();
const TableName = 'orders';
const ARN = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';

describe('a table', () => {
  it('shows what it was made of', async () => {
    await make({ Tags: [{ Key: 'team', Value: 'shop' }] });
    await put('o-1', 1, { status: { S: 'NEW' } });
    const { Table } = await db().send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      TableArn: ARN,
      TableStatus: 'ACTIVE',
      ItemCount: 1,
      KeySchema: ORDERS.KeySchema,
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      LatestStreamArn: `${ARN}/stream/2026-02-06T12:00:00.000`,
      DeletionProtectionEnabled: false,
    });
    expect(Table?.CreationDateTime).toEqual(new Date(cloud.local.clock.now()));
    expect(Table?.GlobalSecondaryIndexes).toMatchObject([
      { IndexName: 'by-status', IndexStatus: 'ACTIVE', ItemCount: 1, IndexArn: `${ARN}/index/by-status` },
    ]);
    expect((await db().send(new ListTablesCommand({}))).TableNames).toEqual(['orders']);
    expect((await db().send(new DescribeTableCommand({ TableName: ARN }))).Table?.TableName).toBe('orders');
  });

  it('exists once, until it is deleted', async () => {
    await make();
    await expect(make()).rejects.toMatchObject({ name: 'ResourceInUseException' });
    await db().send(new DeleteTableCommand({ TableName }));
    await expect(db().send(new DescribeTableCommand({ TableName }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Requested resource not found: Table: orders not found',
    });
  });

  it('is refused in the words of DynamoDB when its keys are not defined', async () => {
    const AttributeDefinitions = ORDERS.AttributeDefinitions?.slice(0, 2);
    await expect(db().send(new CreateTableCommand({ ...ORDERS, AttributeDefinitions }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('Some index key attributes are not defined in AttributeDefinitions'),
    });
  });

  it('stays while it is protected against deletion', async () => {
    await make({ DeletionProtectionEnabled: true });
    await expect(db().send(new DeleteTableCommand({ TableName }))).rejects.toThrow('protected against deletion');
    await db().send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await db().send(new DeleteTableCommand({ TableName }));
  });

  it('takes tags', async () => {
    await make({ Tags: [{ Key: 'team', Value: 'shop' }] });
    await db().send(new TagResourceCommand({ ResourceArn: ARN, Tags: [{ Key: 'cost', Value: '7' }] }));
    await db().send(new UntagResourceCommand({ ResourceArn: ARN, TagKeys: ['team'] }));
    const { Tags } = await db().send(new ListTagsOfResourceCommand({ ResourceArn: ARN }));
    expect(Tags).toEqual([{ Key: 'cost', Value: '7' }]);
  });

  it('fills an index that comes later', async () => {
    await make({ GlobalSecondaryIndexes: undefined, AttributeDefinitions: ORDERS.AttributeDefinitions?.slice(0, 2) });
    await put('o-1', 1, { status: { S: 'NEW' } });
    const Create = ORDERS.GlobalSecondaryIndexes![0];
    const { AttributeDefinitions } = ORDERS;
    await db().send(
      new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] }),
    );
    await put('o-2', 2, { status: { S: 'NEW' } });
    expect(await newOrders()).toEqual(['o-1', 'o-2']);
    await db().send(
      new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by-status' } }] }),
    );
    await expect(newOrders()).rejects.toThrow('The table does not have the specified index: by-status');
  });

  it('is paid for as somebody wants, its indexes too', async () => {
    await make();
    const ProvisionedThroughput = { ReadCapacityUnits: 5, WriteCapacityUnits: 2 };
    const Update = { IndexName: 'by-status', ProvisionedThroughput };
    await db().send(
      new UpdateTableCommand({
        TableName,
        BillingMode: 'PROVISIONED',
        ProvisionedThroughput,
        GlobalSecondaryIndexUpdates: [{ Update }],
      }),
    );
    const { Table } = await db().send(new DescribeTableCommand({ TableName }));
    expect(Table?.GlobalSecondaryIndexes?.[0]?.ProvisionedThroughput).toMatchObject(ProvisionedThroughput);
    await cloud.local.clock.advance(60_000);
    expect(metrics.of('ProvisionedReadCapacityUnits', 'orders')).toEqual([5]);
    await db().send(new UpdateTableCommand({ TableName, BillingMode: 'PAY_PER_REQUEST' }));
    await cloud.local.clock.advance(60_000);
    expect(metrics.of('ProvisionedReadCapacityUnits', 'orders')).toEqual([5]);
    await expect(db().send(new UpdateTableCommand({ TableName }))).rejects.toThrow('At least one of');
  });

  it('records that it could be brought back', async () => {
    await make();
    const wanted = { PointInTimeRecoveryEnabled: true };
    await db().send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification: wanted }));
    const { ContinuousBackupsDescription: shown } = await db().send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    expect(shown?.PointInTimeRecoveryDescription).toMatchObject({
      PointInTimeRecoveryStatus: 'ENABLED',
      RecoveryPeriodInDays: 35,
    });
  });

  it('keeps items and indexes in a saved state', async () => {
    await make();
    await put('o-1', 1, { status: { S: 'NEW' }, photo: { B: new Uint8Array([1, 2]) } });
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await get('o-1', 1)).toMatchObject({ photo: { B: new Uint8Array([1, 2]) } });
    expect(await newOrders()).toEqual(['o-1']);
  });
});

describe('items with an end', () => {
  const end = (seconds: number) => ({ end: { N: String(cloud.local.clock.now() / 1000 + seconds) } });
  const enable = (Enabled = true) =>
    db().send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: 'end', Enabled } }));

  it('are deleted when the clock has passed it', async () => {
    await make();
    await enable();
    await put('early', 1, end(90));
    await put('late', 2, end(3600));
    await put('text', 3, { end: { S: '1' } });
    await cloud.local.clock.advance(60_000);
    expect(await get('early', 1)).toBeDefined();
    await cloud.local.clock.advance(60_000);
    expect(await get('early', 1)).toBeUndefined();
    expect(await get('late', 2)).toBeDefined();
    expect(await get('text', 3)).toBeDefined();
    expect(metrics.of('TimeToLiveDeletedItemCount', 'orders')).toEqual([1]);
  });

  it('are deleted in a cloud that took up a saved state', async () => {
    await make();
    await enable();
    await put('early', 1, end(90));
    cloud.local.load(cloud.local.save());
    await cloud.local.clock.advance(120_000);
    expect(await get('early', 1)).toBeUndefined();
  });

  it('stay when nobody asked for it any more', async () => {
    await make();
    await enable();
    await expect(enable()).rejects.toThrow('TimeToLive is already enabled');
    await put('early', 1, end(90));
    await enable(false);
    await cloud.local.clock.advance(600_000);
    expect(await get('early', 1)).toBeDefined();
    const { TimeToLiveDescription: shown } = await db().send(new DescribeTimeToLiveCommand({ TableName }));
    expect(shown).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });
});

async function newOrders(): Promise<(string | undefined)[]> {
  const { Items } = await db().send(
    new QueryCommand({
      TableName,
      IndexName: 'by-status',
      KeyConditionExpression: '#s = :new',
      ExpressionAttributeNames: { '#s': 'status' },
      ExpressionAttributeValues: { ':new': { S: 'NEW' } },
    }),
  );
  return Items!.map((item) => item['orderId']!.S);
}
