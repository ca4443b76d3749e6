import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';

/** Lets a key be used again. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html */
export const enableKey = operation({
  name: 'EnableKey',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }) },
  run({ KeyId }, context) {
    findLivingKey(context, KeyId).state = 'Enabled';
  },
});
