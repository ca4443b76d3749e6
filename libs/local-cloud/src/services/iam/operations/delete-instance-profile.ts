import { operation } from '../../../operation.ts';
import { removeProfile } from '../profiles/write-profile.ts';
import { profileName } from '../shapes.ts';

/** Takes an instance profile away that has no role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html */
export const deleteInstanceProfile = operation({
  name: 'DeleteInstanceProfile',
  input: { InstanceProfileName: profileName },
  run({ InstanceProfileName }, context) {
    removeProfile(context, InstanceProfileName);
  },
});
