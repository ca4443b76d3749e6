import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';

/** Keeps a key from being used. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html */
export const disableKey = operation({
  name: 'DisableKey',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }) },
  run({ KeyId }, context) {
    findLivingKey(context, KeyId).state = 'Disabled';
  },
});
