import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';

/** Describes a key anew. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html */
export const updateKeyDescription = operation({
  name: 'UpdateKeyDescription',
  input: {
    KeyId: string({ required: true, min: 1, max: 2048 }),
    Description: string({ required: true, max: 8192 }),
  },
  run({ KeyId, Description }, context) {
    findLivingKey(context, KeyId).description = Description;
  },
});
