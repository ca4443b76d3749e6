import { operation } from '../../../operation.ts';
import { paged } from '../paged.ts';
import { profileOut } from '../profiles/describe-profile.ts';
import { profilesOf } from '../profiles/instance-profile.ts';
import { findRole } from '../roles/write-role.ts';
import { pagingInput, roleName } from '../shapes.ts';

/** Lists the instance profiles that hand out a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export const listInstanceProfilesForRole = operation({
  name: 'ListInstanceProfilesForRole',
  input: { RoleName: roleName, ...pagingInput },
  run({ RoleName, ...input }, context) {
    const role = findRole(context, RoleName);
    const profiles = [...profilesOf(context).values()].filter(({ roleName: name }) => name === role.name);
    const { page, rest } = paged(profiles, input);
    return { InstanceProfiles: page.map((profile) => profileOut(context, profile)), ...rest };
  },
});
