import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findKey } from '../keys/find-key.ts';
import { paged, pagingInput } from '../keys/paged.ts';

/** Lists the tags of a key. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html */
export const listResourceTags = operation({
  name: 'ListResourceTags',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }), ...pagingInput },
  run(input, context) {
    const { page, rest } = paged([...findKey(context, input.KeyId).key.tags], input);
    return { Tags: page.map(([TagKey, TagValue]) => ({ TagKey, TagValue })), ...rest };
  },
});
