import { operation } from '../../../operation.ts';
import { addRole, findProfile } from '../profiles/write-profile.ts';
import { profileName, roleName } from '../shapes.ts';

/** Puts a role into an instance profile. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html */
export const addRoleToInstanceProfile = operation({
  name: 'AddRoleToInstanceProfile',
  input: { InstanceProfileName: profileName, RoleName: roleName },
  run({ InstanceProfileName, RoleName }, context) {
    addRole(context, findProfile(context, InstanceProfileName), RoleName);
  },
});
