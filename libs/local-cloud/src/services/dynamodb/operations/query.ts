import { operation } from '../../../operation.ts';
import { perform } from '../items/perform.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { conditions, searchInput } from './inputs.ts';

/** Finds the items of one partition, in order. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html */
export const query = operation({
  name: 'Query',
  input: {
    ...searchInput,
    KeyConditions: conditions,
    QueryFilter: conditions,
    ScanIndexForward: boolean(),
    KeyConditionExpression: string(),
  },
  run: (input, context) => perform(context, 'Query', input),
});
