import { operation } from '../../../operation.ts';
import { integer, string, timestamp } from '../../../shapes/declare.ts';
import { scheduleDeletion } from '../keys/create-key.ts';
import { findLivingKey } from '../keys/find-key.ts';

/** Starts the waiting period after which a key is gone. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
export const scheduleKeyDeletion = operation({
  name: 'ScheduleKeyDeletion',
  input: {
    KeyId: string({ required: true, min: 1, max: 2048 }),
    PendingWindowInDays: integer({ min: 7, max: 30 }),
  },
  output: { DeletionDate: timestamp() },
  run({ KeyId, PendingWindowInDays = 30 }, context) {
    const key = findLivingKey(context, KeyId);
    scheduleDeletion(context, key, PendingWindowInDays);
    return { KeyId: key.arn, DeletionDate: key.deletion, KeyState: key.state, PendingWindowInDays };
  },
});
