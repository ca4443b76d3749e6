import { operation } from '../../../operation.ts';
import { findRole, putInlinePolicy } from '../roles/write-role.ts';
import { documentShape, policyName, roleName } from '../shapes.ts';

/** Writes a policy into a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export const putRolePolicy = operation({
  name: 'PutRolePolicy',
  input: { RoleName: roleName, PolicyName: policyName, PolicyDocument: documentShape },
  run({ RoleName, PolicyName, PolicyDocument }, context) {
    putInlinePolicy(findRole(context, RoleName), PolicyName, PolicyDocument);
  },
});
