import { operation } from '../../../operation.ts';
import { transactWrite } from '../items/transaction.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { capacityWish, item, tableName, writeCondition } from './inputs.ts';

/** Writes several items, all or none. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
export const transactWriteItems = operation({
  name: 'TransactWriteItems',
  input: {
    TransactItems: list(
      structure({
        ConditionCheck: structure({ ...writeCondition, TableName: tableName, Key: item }),
        Put: structure({ ...writeCondition, TableName: tableName, Item: item }),
        Delete: structure({ ...writeCondition, TableName: tableName, Key: item }),
        Update: structure({ ...writeCondition, TableName: tableName, Key: item, UpdateExpression: string() }),
      }),
      { required: true, min: 1, max: 100 },
    ),
    ReturnConsumedCapacity: capacityWish,
    ReturnItemCollectionMetrics: string(),
    ClientRequestToken: string({ min: 1, max: 36 }),
  },
  run: (input, context) => transactWrite(context, input.TransactItems, input.ReturnConsumedCapacity),
});
