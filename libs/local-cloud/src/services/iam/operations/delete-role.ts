import { operation } from '../../../operation.ts';
import { removeRole } from '../roles/write-role.ts';
import { roleName } from '../shapes.ts';

/** Takes a role away that has no policies left. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html */
export const deleteRole = operation({
  name: 'DeleteRole',
  input: { RoleName: roleName },
  run({ RoleName }, context) {
    removeRole(context, RoleName);
  },
});
