import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { invalidState } from '../faults.ts';
import { findOwnKey } from '../keys/find-key.ts';

/** Keeps a key that was about to be deleted; it is disabled then. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
export const cancelKeyDeletion = operation({
  name: 'CancelKeyDeletion',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }) },
  run({ KeyId }, context) {
    const key = findOwnKey(context, KeyId);
    if (key.state !== 'PendingDeletion') throw invalidState(key.arn, key.state === 'Disabled' ? 'Kept' : key.state);
    key.state = 'Disabled';
    key.deletion = undefined;
    return { KeyId: key.arn };
  },
});
