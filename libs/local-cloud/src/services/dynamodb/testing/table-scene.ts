import {
  type AttributeValue,
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { LocalCloudSettings } from '../../../local-cloud.ts';
import type { ClientSettings, TestCloud } from '../../../testing/test-cloud.ts';
import { recordedMetrics, type RecordedMetrics } from '../../../testing/recorded-metrics.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

export type Attributes = Record<string, AttributeValue>;

/** A cloud with a table `orders`, whose items have an `orderId` and a `timestamp`. */
export interface TableScene {
  readonly cloud: TestCloud;
  readonly metrics: RecordedMetrics;
  db(settings?: Partial<ClientSettings>): DynamoDBClient;
  streams(): DynamoDBStreamsClient;
  make(more?: Partial<CreateTableCommandInput>): Promise<void>;
  put(orderId: string, timestamp: number, more?: Attributes, settings?: Partial<PutItemCommandInput>): Promise<unknown>;
  get(orderId: string, timestamp: number): Promise<Attributes | undefined>;
}

/** The key of an order. */
export function keyOf(orderId: string, timestamp: number): Attributes {
  return { orderId: { S: orderId }, timestamp: { N: String(timestamp) } };
}

/** The table of orders, with an index by status and a stream of both images. */
export const ORDERS = {
  TableName: 'orders',
  AttributeDefinitions: [
    { AttributeName: 'orderId', AttributeType: 'S' },
    { AttributeName: 'timestamp', AttributeType: 'N' },
    { AttributeName: 'status', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'orderId', KeyType: 'HASH' },
    { AttributeName: 'timestamp', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-status',
      KeySchema: [
        { AttributeName: 'status', KeyType: 'HASH' },
        { AttributeName: 'timestamp', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies CreateTableCommandInput;

/** Starts the cloud of a spec. */
export function tableScene(settings: LocalCloudSettings = {}): TableScene {
  const metrics = recordedMetrics();
  const cloud = testCloud({ services: metrics.services, ...settings });
  const db: TableScene['db'] = (more) => cloud.client(DynamoDBClient, more);
  return {
    cloud,
    metrics,
    db,
    streams: () => cloud.client(DynamoDBStreamsClient),
    async make(more = {}) {
      await db().send(new CreateTableCommand({ ...ORDERS, ...more }));
    },
    put: (orderId, timestamp, more = {}, command = {}) =>
      db().send(
        new PutItemCommand({ TableName: 'orders', Item: { ...keyOf(orderId, timestamp), ...more }, ...command }),
      ),
    get: async (orderId, timestamp) =>
      (await db().send(new GetItemCommand({ TableName: 'orders', Key: keyOf(orderId, timestamp) }))).Item,
  };
}
