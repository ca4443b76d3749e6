import { operation } from '../../../operation.ts';
import { attachPolicy, findRole } from '../roles/write-role.ts';
import { arnShape, roleName } from '../shapes.ts';

/** Attaches a policy to a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html */
export const attachRolePolicy = operation({
  name: 'AttachRolePolicy',
  input: { RoleName: roleName, PolicyArn: arnShape },
  run({ RoleName, PolicyArn }, context) {
    attachPolicy(context, findRole(context, RoleName), PolicyArn);
  },
});
