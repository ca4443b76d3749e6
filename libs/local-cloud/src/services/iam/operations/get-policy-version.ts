import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { versionOut } from '../policies/describe-policy.ts';
import { findPolicy, findVersion } from '../policies/write-policy.ts';
import { arnShape } from '../shapes.ts';

/** Shows one wording of a policy of the account; the wordings of AWS's own are not modelled. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export const getPolicyVersion = operation({
  name: 'GetPolicyVersion',
  input: { PolicyArn: arnShape, VersionId: string({ required: true, pattern: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' }) },
  run({ PolicyArn, VersionId }, context) {
    const policy = findPolicy(context, PolicyArn);
    return { PolicyVersion: versionOut(policy, findVersion(policy, VersionId), true) };
  },
});
