import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deleteVersion, findPolicy } from '../policies/write-policy.ts';
import { arnShape } from '../shapes.ts';

/** Takes a wording of a policy away that is not in force. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export const deletePolicyVersion = operation({
  name: 'DeletePolicyVersion',
  input: { PolicyArn: arnShape, VersionId: string({ required: true }) },
  run({ PolicyArn, VersionId }, context) {
    deleteVersion(findPolicy(context, PolicyArn), VersionId);
  },
});
