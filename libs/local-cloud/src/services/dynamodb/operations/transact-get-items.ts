import { operation } from '../../../operation.ts';
import { transactGet } from '../items/transaction.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { capacityWish, item, names, tableName } from './inputs.ts';

/** Reads several items at one moment. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html */
export const transactGetItems = operation({
  name: 'TransactGetItems',
  input: {
    TransactItems: list(
      structure({
        Get: structure(
          { TableName: tableName, Key: item, ProjectionExpression: string(), ExpressionAttributeNames: names },
          { required: true },
        ),
      }),
      { required: true, min: 1, max: 100 },
    ),
    ReturnConsumedCapacity: capacityWish,
  },
  run: (input, context) => transactGet(context, input.TransactItems, input.ReturnConsumedCapacity),
});
