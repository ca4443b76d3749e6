import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findKey } from '../keys/find-key.ts';
import { pagingInput } from '../keys/paged.ts';

/** Lists the names of a key's policies; there is always one, `default`. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html */
export const listKeyPolicies = operation({
  name: 'ListKeyPolicies',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }), ...pagingInput },
  run({ KeyId }, context) {
    findKey(context, KeyId);
    return { PolicyNames: ['default'], Truncated: false };
  },
});
