import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';
import { usable } from '../keys/usable.ts';

/** Keeps the material of a key as it is. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html */
export const disableKeyRotation = operation({
  name: 'DisableKeyRotation',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }) },
  run({ KeyId }, context) {
    usable(findLivingKey(context, KeyId)).rotationDays = undefined;
  },
});
