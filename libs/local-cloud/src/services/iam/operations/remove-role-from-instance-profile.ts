import { operation } from '../../../operation.ts';
import { findProfile, removeRoleFrom } from '../profiles/write-profile.ts';
import { profileName, roleName } from '../shapes.ts';

/** Takes the role out of an instance profile. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html */
export const removeRoleFromInstanceProfile = operation({
  name: 'RemoveRoleFromInstanceProfile',
  input: { InstanceProfileName: profileName, RoleName: roleName },
  run({ InstanceProfileName, RoleName }, context) {
    removeRoleFrom(findProfile(context, InstanceProfileName), RoleName);
  },
});
