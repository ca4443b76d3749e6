import { operation } from '../../../operation.ts';
import { keysOf } from '../keys/key.ts';
import { paged, pagingInput } from '../keys/paged.ts';

/** Lists the keys. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html */
export const listKeys = operation({
  name: 'ListKeys',
  input: pagingInput,
  run(input, context) {
    const { page, rest } = paged([...keysOf(context).values()], input);
    return { Keys: page.map(({ id, arn }) => ({ KeyId: id, KeyArn: arn })), ...rest };
  },
});
