import { boolean, document, integer, list, map, oneOf, string, structure } from '../../../shapes/declare.ts';

/** A value of an attribute. What is in it, the engine checks, as it does with all constraints on items: in DynamoDB's own words. */
export const value = document();

export const item = map(value);

export const names = map(string());

export const capacityWish = oneOf('INDEXES', 'TOTAL', 'NONE');

export const oldItemWish = oneOf('ALL_OLD', 'NONE');

const condition = structure({ AttributeValueList: list(value), ComparisonOperator: string() });

export const conditions = map(condition);

/** What decides whether a write is made, new and old. */
export const writeCondition = {
  ConditionExpression: string(),
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: item,
  ReturnValuesOnConditionCheckFailure: oldItemWish,
};

/** What writes of one item have in common. */
export const writeInput = {
  ...writeCondition,
  TableName: string(),
  Expected: map(
    structure({ Value: value, Exists: boolean(), ComparisonOperator: string(), AttributeValueList: list(value) }),
  ),
  ConditionalOperator: string(),
  ReturnValues: string(),
  ReturnConsumedCapacity: string(),
  ReturnItemCollectionMetrics: string(),
};

/** What queries and scans have in common. */
export const searchInput = {
  TableName: string(),
  IndexName: string(),
  Select: string(),
  AttributesToGet: list(string()),
  Limit: integer(),
  ConsistentRead: boolean(),
  ConditionalOperator: string(),
  ExclusiveStartKey: item,
  ReturnConsumedCapacity: string(),
  ProjectionExpression: string(),
  FilterExpression: string(),
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: item,
};

export const tagsInput = list(structure({ Key: string({ required: true }), Value: string({ required: true }) }));

export const throughput = structure({
  ReadCapacityUnits: integer({ required: true, min: 1 }),
  WriteCapacityUnits: integer({ required: true, min: 1 }),
});

export const keySchema = list(
  structure({
    AttributeName: string({ required: true, min: 1, max: 255 }),
    KeyType: string({ required: true }),
  }),
  { required: true, min: 1, max: 2 },
);

export const projection = structure(
  { ProjectionType: oneOf('ALL', 'KEYS_ONLY', 'INCLUDE'), NonKeyAttributes: list(string()) },
  { required: true },
);

const INDEX_NAME = { required: true, min: 3, max: 255, pattern: '[a-zA-Z0-9_.-]+' } as const;

export const localIndex = structure({ IndexName: string(INDEX_NAME), KeySchema: keySchema, Projection: projection });

export const globalIndex = structure({
  IndexName: string(INDEX_NAME),
  KeySchema: keySchema,
  Projection: projection,
  ProvisionedThroughput: throughput,
});

/** Names an index that is there. */
export const indexName = string(INDEX_NAME);

export const attributeDefinitions = list(
  structure({
    AttributeName: string({ required: true, min: 1, max: 255 }),
    AttributeType: string({ required: true }),
  }),
);

export const streamView = oneOf('NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY');

export const streamWish = structure({ StreamEnabled: boolean({ required: true }), StreamViewType: streamView });

export const encryption = structure({ Enabled: boolean(), SSEType: oneOf('KMS'), KMSMasterKeyId: string() });

export const tableClass = oneOf('STANDARD', 'STANDARD_INFREQUENT_ACCESS');

export const billingMode = oneOf('PROVISIONED', 'PAY_PER_REQUEST');

export const tableName = string({ required: true, min: 1, max: 1024 });
