import { operation } from '../../../operation.ts';
import { boolean } from '../../../shapes/declare.ts';
import { versionOut } from '../policies/describe-policy.ts';
import { addVersion, findPolicy } from '../policies/write-policy.ts';
import { arnShape, documentShape } from '../shapes.ts';

/** Gives a policy another wording. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export const createPolicyVersion = operation({
  name: 'CreatePolicyVersion',
  input: { PolicyArn: arnShape, PolicyDocument: documentShape, SetAsDefault: boolean() },
  run({ PolicyArn, PolicyDocument, SetAsDefault = false }, context) {
    const policy = findPolicy(context, PolicyArn);
    return { PolicyVersion: versionOut(policy, addVersion(context, policy, PolicyDocument, SetAsDefault)) };
  },
});
