import { operation } from '../../../operation.ts';
import { demandAttachable, findRole } from '../roles/write-role.ts';
import { arnShape, roleName } from '../shapes.ts';

/** Bounds what a role can ever be allowed. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html */
export const putRolePermissionsBoundary = operation({
  name: 'PutRolePermissionsBoundary',
  input: { RoleName: roleName, PermissionsBoundary: arnShape },
  run({ RoleName, PermissionsBoundary }, context) {
    const role = findRole(context, RoleName);
    demandAttachable(context, PermissionsBoundary);
    role.permissionsBoundary = PermissionsBoundary;
  },
});
