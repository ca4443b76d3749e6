import { operation } from '../../../operation.ts';
import { oneOf, string } from '../../../shapes/declare.ts';
import { findKey } from '../keys/find-key.ts';

/** Reads the policy of a key. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html */
export const getKeyPolicy = operation({
  name: 'GetKeyPolicy',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }), PolicyName: oneOf('default') },
  run: ({ KeyId }, context) => ({ Policy: findKey(context, KeyId).key.policy, PolicyName: 'default' }),
});
