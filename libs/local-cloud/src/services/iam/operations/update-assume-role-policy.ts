import { operation } from '../../../operation.ts';
import { readTrustPolicy } from '../policies/check-document.ts';
import { findRole } from '../roles/write-role.ts';
import { documentShape, roleName } from '../shapes.ts';

/** Changes who may take on a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html */
export const updateAssumeRolePolicy = operation({
  name: 'UpdateAssumeRolePolicy',
  input: { RoleName: roleName, PolicyDocument: documentShape },
  run({ RoleName, PolicyDocument }, context) {
    const role = findRole(context, RoleName);
    readTrustPolicy(PolicyDocument);
    role.trustPolicy = PolicyDocument;
  },
});
