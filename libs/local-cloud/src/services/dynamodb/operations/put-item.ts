import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { item, writeInput } from './inputs.ts';

/** Puts an item in place of what was there, if a condition holds. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html */
export const putItem = operation({
  name: 'PutItem',
  input: { ...writeInput, Item: item },
  run: (input, context) => perform(context, 'PutItem', input),
});
