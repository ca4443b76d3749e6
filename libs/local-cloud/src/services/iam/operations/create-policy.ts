import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { policyOut } from '../policies/describe-policy.ts';
import { createPolicyFrom } from '../policies/write-policy.ts';
import { documentShape, iamTags, pathShape, policyName } from '../shapes.ts';
import { tagMap } from '../tags.ts';

/** Makes a policy of the account. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export const createPolicy = operation({
  name: 'CreatePolicy',
  input: {
    PolicyName: policyName,
    Path: pathShape,
    PolicyDocument: documentShape,
    Description: string({ max: 1000 }),
    Tags: iamTags,
  },
  run(input, context) {
    const policy = createPolicyFrom(context, {
      name: input.PolicyName,
      path: input.Path,
      document: input.PolicyDocument,
      description: input.Description,
      tags: tagMap(input.Tags),
    });
    return { Policy: policyOut(context, policy) };
  },
});
