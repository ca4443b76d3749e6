import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { roleOut } from '../roles/describe-role.ts';
import { rolesOf } from '../roles/role.ts';
import { pagingInput } from '../shapes.ts';

/** Lists the roles under a path. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = operation({
  name: 'ListRoles',
  input: { PathPrefix: string({ min: 1, max: 512 }), ...pagingInput },
  run({ PathPrefix = '/', ...input }, context) {
    const roles = [...rolesOf(context).values()].filter(({ path }) => path.startsWith(PathPrefix));
    const { page, rest } = paged(roles, input);
    return { Roles: page.map(roleOut), ...rest };
  },
});
