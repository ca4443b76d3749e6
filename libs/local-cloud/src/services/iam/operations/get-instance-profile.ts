import { operation } from '../../../operation.ts';
import { profileOut } from '../profiles/describe-profile.ts';
import { findProfile } from '../profiles/write-profile.ts';
import { profileName } from '../shapes.ts';

/** Shows an instance profile. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html */
export const getInstanceProfile = operation({
  name: 'GetInstanceProfile',
  input: { InstanceProfileName: profileName },
  run: ({ InstanceProfileName }, context) => ({
    InstanceProfile: profileOut(context, findProfile(context, InstanceProfileName)),
  }),
});
