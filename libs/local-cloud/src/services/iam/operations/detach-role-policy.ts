import { operation } from '../../../operation.ts';
import { detachPolicy, findRole } from '../roles/write-role.ts';
import { arnShape, roleName } from '../shapes.ts';

/** Takes a policy off a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export const detachRolePolicy = operation({
  name: 'DetachRolePolicy',
  input: { RoleName: roleName, PolicyArn: arnShape },
  run({ RoleName, PolicyArn }, context) {
    detachPolicy(findRole(context, RoleName), PolicyArn);
  },
});
