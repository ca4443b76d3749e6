import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';
import { usable } from '../keys/usable.ts';

/** Has the material of a key replaced every so many days. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html */
export const enableKeyRotation = operation({
  name: 'EnableKeyRotation',
  input: {
    KeyId: string({ required: true, min: 1, max: 2048 }),
    RotationPeriodInDays: integer({ min: 90, max: 2560 }),
  },
  run({ KeyId, RotationPeriodInDays }, context) {
    const key = usable(findLivingKey(context, KeyId));
    key.rotationDays = RotationPeriodInDays ?? key.rotationDays ?? 365;
  },
});
