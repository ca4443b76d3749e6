import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { profileOut } from '../profiles/describe-profile.ts';
import { profilesOf } from '../profiles/instance-profile.ts';
import { pagingInput } from '../shapes.ts';

/** Lists the instance profiles under a path. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export const listInstanceProfiles = operation({
  name: 'ListInstanceProfiles',
  input: { PathPrefix: string({ min: 1, max: 512 }), ...pagingInput },
  run({ PathPrefix = '/', ...input }, context) {
    const profiles = [...profilesOf(context).values()].filter(({ path }) => path.startsWith(PathPrefix));
    const { page, rest } = paged(profiles, input);
    return { InstanceProfiles: page.map((profile) => profileOut(context, profile)), ...rest };
  },
});
