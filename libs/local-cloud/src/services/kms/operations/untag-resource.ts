import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';

/** Takes tags from a key. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: {
    KeyId: string({ required: true, min: 1, max: 2048 }),
    TagKeys: list(string({ min: 1, max: 128 }), { required: true }),
  },
  run({ KeyId, TagKeys }, context) {
    const { tags } = findLivingKey(context, KeyId);
    for (const key of TagKeys) tags.delete(key);
  },
});
