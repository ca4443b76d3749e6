import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deletePolicy } from '../policies/resource-policy.ts';

/** Forgets a resource policy. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteResourcePolicy.html */
export const deleteResourcePolicy = operation({
  name: 'DeleteResourcePolicy',
  input: { policyName: string({ required: true }) },
  run({ policyName }, context) {
    deletePolicy(context, policyName);
    return undefined;
  },
});
