import type { LocalCloud } from '@shopwatch/local-cloud';
import type { Attributes } from '../happenings/happening.ts';
import { awsCall } from './aws-call.ts';
import type { Place } from './place.ts';

/** Puts an item into a table. @throws Error with AWS's words when there is no such table or it refuses the item */
export async function putItem(
  cloud: LocalCloud,
  place: Place,
  { table, item }: { readonly table: string; readonly item: Attributes },
): Promise<void> {
  const input = { TableName: table, Item: attributeValues(item) };
  await awsCall(cloud, place, { service: 'dynamodb', operation: 'PutItem' }, input);
}

/** Deletes the item with a key; that there is none is no error. @throws Error with AWS's words when there is no such table */
export async function deleteItem(
  cloud: LocalCloud,
  place: Place,
  { table, key }: { readonly table: string; readonly key: Attributes },
): Promise<void> {
  const input = { TableName: table, Key: attributeValues(key) };
  await awsCall(cloud, place, { service: 'dynamodb', operation: 'DeleteItem' }, input);
}

function attributeValues(attributes: Attributes): object {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, attributeValue(value)]));
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html */
function attributeValue(value: unknown): object {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(attributeValue) };
  if (typeof value === 'object') return value === null ? { NULL: true } : { M: attributeValues(value as Attributes) };
  throw new Error(`an item holds texts, numbers, truths, lists and objects, got ${typeof value}`);
}
