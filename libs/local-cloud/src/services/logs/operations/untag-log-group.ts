import { operation } from '../../../operation.ts';
import { list, required, string } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { removeTags } from '../groups/tags.ts';
import { groupName } from '../inputs.ts';

/** Takes tags from a log group by its name. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagLogGroup.html */
export const untagLogGroup = operation({
  name: 'UntagLogGroup',
  input: { logGroupName: required(groupName), tags: list(string({ min: 1, max: 128 }), { required: true, min: 1 }) },
  run({ logGroupName, tags }, context) {
    removeTags(findGroup(context, logGroupName), tags);
    return undefined;
  },
});
