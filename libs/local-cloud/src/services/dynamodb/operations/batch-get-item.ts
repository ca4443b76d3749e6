import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { boolean, list, map, string, structure } from '../../../shapes/declare.ts';
import { item, names } from './inputs.ts';

/** Reads several items, in the order in which they are asked for. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
export const batchGetItem = operation({
  name: 'BatchGetItem',
  input: {
    RequestItems: map(
      structure({
        Keys: list(item),
        AttributesToGet: list(string()),
        ConsistentRead: boolean(),
        ProjectionExpression: string(),
        ExpressionAttributeNames: names,
      }),
    ),
    ReturnConsumedCapacity: string(),
  },
  run: (input, context) => perform(context, 'BatchGetItem', input),
});
