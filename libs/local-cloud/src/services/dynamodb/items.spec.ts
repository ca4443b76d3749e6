import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { clearSignal, setSignal } from '../../signals/signals.ts';
import { keyOf, tableScene } from './testing/table-scene.ts';

const { cloud, metrics, db, make, put, get } = tableScene();
const TableName = 'orders';
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
beforeEach(() => make());

describe('an item', () => {
  it('is put, read, changed and deleted', async () => {
    await put('o-1', 1, { status: { S: 'NEW' }, parts: { L: [{ M: { sku: { S: 'shoe' } } }] } });
    const changed = await db().send(
      new UpdateItemCommand({
        TableName,
        Key: keyOf('o-1', 1),
        UpdateExpression: 'SET #s = :paid, parts[0].price = :price ADD tries :one',
        ExpressionAttributeNames: { '#s': 'status' },
        ExpressionAttributeValues: { ':paid': { S: 'PAID' }, ':price': { N: '12.5' }, ':one': { N: '1' } },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    expect(changed.Attributes).toMatchObject({ status: { S: 'PAID' }, tries: { N: '1' } });
    expect(await get('o-1', 1)).toEqual({
      ...keyOf('o-1', 1),
      status: { S: 'PAID' },
      tries: { N: '1' },
      parts: { L: [{ M: { sku: { S: 'shoe' }, price: { N: '12.5' } } }] },
    });
    await db().send(new DeleteItemCommand({ TableName, Key: keyOf('o-1', 1) }));
    expect(await get('o-1', 1)).toBeUndefined();
  });

  it('is written only where its condition holds', async () => {
    const fresh = { ConditionExpression: 'attribute_not_exists(orderId)' };
    await put('o-1', 1, { status: { S: 'NEW' } }, fresh);
    await expect(put('o-1', 1, {}, fresh)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
    });
    await expect(put('o-1', 1, {}, { ...fresh, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).rejects.toMatchObject(
      { Item: { status: { S: 'NEW' } } },
    );
    expect(metrics.of('ConditionalCheckFailedRequests', 'orders')).toEqual([1, 1]);
  });

  it('is refused in the words of DynamoDB when it lacks its key, is too large, or its table is missing', async () => {
    const Item = { orderId: { S: 'o-1' } };
    await expect(db().send(new PutItemCommand({ TableName, Item }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'One or more parameter values were invalid: Missing the key timestamp in the item',
    });
    await expect(put('o-1', 1, { blob: { S: 'x'.repeat(409_600) } })).rejects.toThrow(
      'Item size has exceeded the maximum allowed size',
    );
    await expect(db().send(new PutItemCommand({ TableName: 'none', Item }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Requested resource not found',
    });
    expect(metrics.samples.filter(({ name }) => name === 'UserErrors')).toHaveLength(3);
  });
});

describe('a search', () => {
  beforeEach(async () => {
    for (const at of [1, 2, 10]) await put('o-1', at, { status: { S: at === 2 ? 'FAILED' : 'NEW' } });
    await put('o-2', 5, { status: { S: 'FAILED' } });
  });

  it('finds the items of a partition in the order of numbers, page by page', async () => {
    const query = {
      TableName,
      KeyConditionExpression: 'orderId = :id',
      ExpressionAttributeValues: { ':id': { S: 'o-1' } },
      Limit: 2,
    };
    const first = await db().send(new QueryCommand(query));
    expect(first.Items?.map(({ timestamp }) => timestamp?.N)).toEqual(['1', '2']);
    const next = await db().send(new QueryCommand({ ...query, ExclusiveStartKey: first.LastEvaluatedKey }));
    expect(next.Items?.map(({ timestamp }) => timestamp?.N)).toEqual(['10']);
    const back = await db().send(new QueryCommand({ ...query, ScanIndexForward: false, Limit: 1 }));
    expect(back.Items?.map(({ timestamp }) => timestamp?.N)).toEqual(['10']);
  });

  it('goes through an index, from a moment on', async () => {
    const { Items } = await db().send(
      new QueryCommand({
        TableName,
        IndexName: 'by-status',
        KeyConditionExpression: '#s = :failed AND #t BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#s': 'status', '#t': 'timestamp' },
        ExpressionAttributeValues: { ':failed': { S: 'FAILED' }, ':from': { N: '3' }, ':to': { N: '9' } },
      }),
    );
    expect(Items?.map((item) => item['orderId']?.S)).toEqual(['o-2']);
  });

  it('scans with a filter', async () => {
    const { Count, ScannedCount } = await db().send(
      new ScanCommand({
        TableName,
        FilterExpression: '#t > :t',
        ExpressionAttributeNames: { '#t': 'timestamp' },
        ExpressionAttributeValues: { ':t': { N: '4' } },
      }),
    );
    expect([Count, ScannedCount]).toEqual([2, 4]);
  });

  it('follows an item that changes its place in an index', async () => {
    await put('o-2', 5, { status: { S: 'NEW' } });
    const { Count } = await db().send(
      new QueryCommand({
        TableName,
        IndexName: 'by-status',
        KeyConditionExpression: '#s = :failed',
        ExpressionAttributeNames: { '#s': 'status' },
        ExpressionAttributeValues: { ':failed': { S: 'FAILED' } },
      }),
    );
    expect(Count).toBe(1);
  });
});

describe('several items at once', () => {
  it('are written and read in batches, in the order in which they were asked for', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const puts = ids.map((id) => ({ PutRequest: { Item: keyOf(id, 1) } }));
    await db().send(new BatchWriteItemCommand({ RequestItems: { orders: puts } }));
    const Keys = ids.map((id) => keyOf(id, 1));
    const { Responses } = await db().send(new BatchGetItemCommand({ RequestItems: { orders: { Keys } } }));
    expect(Responses?.['orders']).toEqual(Keys);
  });

  it('are written in a transaction all or none', async () => {
    await put('stock', 1, { left: { N: '1' } });
    const order = (id: string) =>
      db().send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName, Item: keyOf(id, 1) } },
            {
              Update: {
                TableName,
                Key: keyOf('stock', 1),
                UpdateExpression: 'SET #l = #l - :one',
                ConditionExpression: '#l > :zero',
                ExpressionAttributeNames: { '#l': 'left' },
                ExpressionAttributeValues: { ':one': { N: '1' }, ':zero': { N: '0' } },
              },
            },
          ],
        }),
      );
    await order('o-1');
    const refused = await order('o-2').catch((fault: unknown) => fault as TransactionCanceledException);
    expect(refused).toMatchObject({
      name: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    const TransactItems = ['o-1', 'o-2', 'stock'].map((id) => ({ Get: { TableName, Key: keyOf(id, 1) } }));
    const { Responses } = await db().send(new TransactGetItemsCommand({ TransactItems }));
    expect(Responses?.map(({ Item }) => Item?.['left']?.N ?? Item !== undefined)).toEqual([true, false, '0']);
  });

  it('may not hold one item twice in a transaction', async () => {
    const twice = [{ Put: { TableName, Item: keyOf('o-1', 1) } }, { Delete: { TableName, Key: keyOf('o-1', 1) } }];
    await expect(db().send(new TransactWriteItemsCommand({ TransactItems: twice }))).rejects.toThrow(
      'Transaction request cannot include multiple operations on one item',
    );
    expect(await get('o-1', 1)).toBeUndefined();
  });
});

describe('capacity', () => {
  it('is told to clients that ask and always to CloudWatch', async () => {
    await put('o-1', 1, { text: { S: 'x'.repeat(2000) } });
    const { ConsumedCapacity } = await db().send(
      new GetItemCommand({ TableName, Key: keyOf('o-1', 1), ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(ConsumedCapacity).toEqual({ TableName: 'orders', CapacityUnits: 0.5 });
    expect(metrics.of('ConsumedWriteCapacityUnits', 'orders')).toEqual([2]);
    expect(metrics.of('ConsumedReadCapacityUnits', 'orders')).toEqual([0.5]);
    expect(metrics.of('SuccessfulRequestLatency', 'PutItem')).toHaveLength(1);
  });
});

describe('a table under a condition', () => {
  it('is throttled', async () => {
    setSignal(scope(), 'orders', 'throttled');
    await expect(put('o-1', 1)).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(metrics.of('ThrottledRequests', 'PutItem')).toEqual([1]);
    expect(metrics.of('WriteThrottleEvents', 'orders')).toEqual([1]);
    clearSignal(scope(), 'orders');
    await put('o-1', 1);
  });

  it('is unavailable', async () => {
    setSignal(scope(), 'orders', 'unavailable');
    await expect(get('o-1', 1)).rejects.toMatchObject({ name: 'InternalServerError' });
    expect(metrics.of('SystemErrors', 'GetItem')).toEqual([1]);
  });
});
