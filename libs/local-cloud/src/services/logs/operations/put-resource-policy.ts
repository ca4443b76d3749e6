import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describePolicy, putPolicy } from '../policies/resource-policy.ts';

/** Lets other services of AWS write into log groups. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html */
export const putResourcePolicy = operation({
  name: 'PutResourcePolicy',
  input: { policyName: string({ required: true }), policyDocument: string({ required: true, min: 1, max: 5120 }) },
  run: ({ policyName, policyDocument }, context) => ({
    resourcePolicy: describePolicy(putPolicy(context, policyName, policyDocument)),
  }),
});
