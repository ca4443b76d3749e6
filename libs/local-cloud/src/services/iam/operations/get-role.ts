import { operation } from '../../../operation.ts';
import { roleOut } from '../roles/describe-role.ts';
import { findRole } from '../roles/write-role.ts';
import { roleName } from '../shapes.ts';

/** Shows a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole = operation({
  name: 'GetRole',
  input: { RoleName: roleName },
  run: ({ RoleName }, context) => ({ Role: roleOut(findRole(context, RoleName)) }),
});
