import { operation } from '../../../operation.ts';
import { string, timestamp } from '../../../shapes/declare.ts';
import { findKey } from '../keys/find-key.ts';

const DAY = 86_400_000;

/** Says whether the material of a key is replaced, and when next. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html */
export const getKeyRotationStatus = operation({
  name: 'GetKeyRotationStatus',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }) },
  output: { NextRotationDate: timestamp() },
  run({ KeyId }, context) {
    const { key } = findKey(context, KeyId);
    const { rotationDays, created, id } = key;
    if (rotationDays === undefined) return { KeyRotationEnabled: false, KeyId: id };
    const rounds = Math.floor((context.clock.now() - created) / (rotationDays * DAY)) + 1;
    return {
      KeyRotationEnabled: true,
      KeyId: id,
      RotationPeriodInDays: rotationDays,
      NextRotationDate: created + rounds * rotationDays * DAY,
    };
  },
});
