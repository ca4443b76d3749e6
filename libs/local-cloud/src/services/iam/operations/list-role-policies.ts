import { operation } from '../../../operation.ts';
import { paged } from '../paged.ts';
import { findRole } from '../roles/write-role.ts';
import { pagingInput, roleName } from '../shapes.ts';

/** Names the policies that are written into a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export const listRolePolicies = operation({
  name: 'ListRolePolicies',
  input: { RoleName: roleName, ...pagingInput },
  run({ RoleName, ...input }, context) {
    const { page, rest } = paged([...findRole(context, RoleName).inlinePolicies.keys()], input);
    return { PolicyNames: page, ...rest };
  },
});
