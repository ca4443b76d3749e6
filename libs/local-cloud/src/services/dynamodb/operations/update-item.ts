import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { map, string, structure } from '../../../shapes/declare.ts';
import { item, value, writeInput } from './inputs.ts';

/** Changes attributes of an item, or makes it, if a condition holds. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
export const updateItem = operation({
  name: 'UpdateItem',
  input: {
    ...writeInput,
    Key: item,
    UpdateExpression: string(),
    AttributeUpdates: map(structure({ Value: value, Action: string() })),
  },
  run: (input, context) => perform(context, 'UpdateItem', input),
});
