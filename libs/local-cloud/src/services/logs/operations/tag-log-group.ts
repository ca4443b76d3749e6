import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { addTags } from '../groups/tags.ts';
import { groupName, tagMap } from '../inputs.ts';

/** Adds tags to a log group by its name. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagLogGroup.html */
export const tagLogGroup = operation({
  name: 'TagLogGroup',
  input: { logGroupName: required(groupName), tags: required(tagMap) },
  run({ logGroupName, tags }, context) {
    addTags(findGroup(context, logGroupName), tags);
    return undefined;
  },
});
