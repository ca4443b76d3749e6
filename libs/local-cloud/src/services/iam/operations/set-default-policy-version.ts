import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findPolicy, findVersion } from '../policies/write-policy.ts';
import { arnShape } from '../shapes.ts';

/** Puts another wording of a policy in force. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export const setDefaultPolicyVersion = operation({
  name: 'SetDefaultPolicyVersion',
  input: { PolicyArn: arnShape, VersionId: string({ required: true }) },
  run({ PolicyArn, VersionId }, context) {
    const policy = findPolicy(context, PolicyArn);
    policy.defaultVersion = findVersion(policy, VersionId).id;
  },
});
