import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { item, writeInput } from './inputs.ts';

/** Deletes an item, if a condition holds. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html */
export const deleteItem = operation({
  name: 'DeleteItem',
  input: { ...writeInput, Key: item },
  run: (input, context) => perform(context, 'DeleteItem', input),
});
