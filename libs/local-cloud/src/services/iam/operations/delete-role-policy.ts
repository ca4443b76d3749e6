import { operation } from '../../../operation.ts';
import { findRole, removeInlinePolicy } from '../roles/write-role.ts';
import { policyName, roleName } from '../shapes.ts';

/** Takes a policy out of a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export const deleteRolePolicy = operation({
  name: 'DeleteRolePolicy',
  input: { RoleName: roleName, PolicyName: policyName },
  run({ RoleName, PolicyName }, context) {
    removeInlinePolicy(findRole(context, RoleName), PolicyName);
  },
});
