import { operation } from '../../../operation.ts';
import { boolean, oneOf, string } from '../../../shapes/declare.ts';
import { findLivingKey } from '../keys/find-key.ts';
import { checkKeyPolicy } from '../keys/policy.ts';

/** Gives a key another policy. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html */
export const putKeyPolicy = operation({
  name: 'PutKeyPolicy',
  input: {
    KeyId: string({ required: true, min: 1, max: 2048 }),
    PolicyName: oneOf('default'),
    Policy: string({ required: true, min: 1, max: 131_072 }),
    BypassPolicyLockoutSafetyCheck: boolean(),
  },
  run(input, context) {
    const key = findLivingKey(context, input.KeyId);
    checkKeyPolicy(context, input.Policy, input.BypassPolicyLockoutSafetyCheck);
    key.policy = input.Policy;
  },
});
