import { operation } from '../../../operation.ts';
import { isAwsPolicy } from '../policies/aws-policies.ts';
import { awsPolicyOut, policyOut } from '../policies/describe-policy.ts';
import { findPolicy } from '../policies/write-policy.ts';
import { arnShape } from '../shapes.ts';

/** Shows a policy, the account's own or one of AWS's. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export const getPolicy = operation({
  name: 'GetPolicy',
  input: { PolicyArn: arnShape },
  run({ PolicyArn }, context) {
    if (isAwsPolicy(PolicyArn)) return { Policy: awsPolicyOut(context, PolicyArn) };
    return { Policy: policyOut(context, findPolicy(context, PolicyArn)) };
  },
});
