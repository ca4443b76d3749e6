import { operation } from '../../../operation.ts';
import { paged } from '../paged.ts';
import { findRole } from '../roles/write-role.ts';
import { pagingInput, roleName } from '../shapes.ts';
import { tagsOut } from '../tags.ts';

/** Lists the tags of a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
export const listRoleTags = operation({
  name: 'ListRoleTags',
  input: { RoleName: roleName, ...pagingInput },
  run({ RoleName, ...input }, context) {
    const { page, rest } = paged(tagsOut(findRole(context, RoleName).tags), input);
    return { Tags: page, ...rest };
  },
});
