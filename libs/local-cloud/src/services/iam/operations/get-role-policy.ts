import { operation } from '../../../operation.ts';
import { rolePolicyNotFound } from '../faults.ts';
import { findRole } from '../roles/write-role.ts';
import { policyName, roleName } from '../shapes.ts';

/** Shows a policy that is written into a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export const getRolePolicy = operation({
  name: 'GetRolePolicy',
  input: { RoleName: roleName, PolicyName: policyName },
  run({ RoleName, PolicyName }, context) {
    const role = findRole(context, RoleName);
    const document = role.inlinePolicies.get(PolicyName);
    if (document === undefined) throw rolePolicyNotFound(PolicyName);
    return { RoleName: role.name, PolicyName, PolicyDocument: encodeURIComponent(document) };
  },
});
