import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { list, map, string, structure } from '../../../shapes/declare.ts';
import { item } from './inputs.ts';

/** Puts and deletes several items, each for itself. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
export const batchWriteItem = operation({
  name: 'BatchWriteItem',
  input: {
    RequestItems: map(
      list(structure({ PutRequest: structure({ Item: item }), DeleteRequest: structure({ Key: item }) })),
    ),
    ReturnConsumedCapacity: string(),
    ReturnItemCollectionMetrics: string(),
  },
  run: (input, context) => perform(context, 'BatchWriteItem', input),
});
