import { operation } from '../../../operation.ts';
import { findRole } from '../roles/write-role.ts';
import { roleName } from '../shapes.ts';

/** Takes the boundary off a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html */
export const deleteRolePermissionsBoundary = operation({
  name: 'DeleteRolePermissionsBoundary',
  input: { RoleName: roleName },
  run({ RoleName }, context) {
    findRole(context, RoleName).permissionsBoundary = undefined;
  },
});
