import { operation } from '../../../operation.ts';
import { profileOut } from '../profiles/describe-profile.ts';
import { createProfileFrom } from '../profiles/write-profile.ts';
import { iamTags, pathShape, profileName } from '../shapes.ts';
import { tagMap } from '../tags.ts';

/** Makes an instance profile. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html */
export const createInstanceProfile = operation({
  name: 'CreateInstanceProfile',
  input: { InstanceProfileName: profileName, Path: pathShape, Tags: iamTags },
  run({ InstanceProfileName, Path, Tags }, context) {
    const profile = createProfileFrom(context, { name: InstanceProfileName, path: Path, tags: tagMap(Tags) });
    return { InstanceProfile: profileOut(context, profile) };
  },
});
