import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { boolean, list, string } from '../../../shapes/declare.ts';
import { item, names } from './inputs.ts';

/** Reads an item. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html */
export const getItem = operation({
  name: 'GetItem',
  input: {
    TableName: string(),
    Key: item,
    AttributesToGet: list(string()),
    ConsistentRead: boolean(),
    ReturnConsumedCapacity: string(),
    ProjectionExpression: string(),
    ExpressionAttributeNames: names,
  },
  run: (input, context) => perform(context, 'GetItem', input),
});
