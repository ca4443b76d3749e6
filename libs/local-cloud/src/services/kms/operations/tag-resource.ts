import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';
import { kmsTags, tagMap } from '../keys/tags.ts';

/** Tags a key. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }), Tags: required(kmsTags) },
  run({ KeyId, Tags }, context) {
    const { tags } = findLivingKey(context, KeyId);
    for (const [key, value] of tagMap(Tags)) tags.set(key, value);
  },
});
