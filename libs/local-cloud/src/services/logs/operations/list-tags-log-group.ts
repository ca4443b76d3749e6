import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupName } from '../inputs.ts';

/** Lists the tags of a log group by its name. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsLogGroup.html */
export const listTagsLogGroup = operation({
  name: 'ListTagsLogGroup',
  input: { logGroupName: required(groupName) },
  run: ({ logGroupName }, context) => ({ tags: Object.fromEntries(findGroup(context, logGroupName).tags) }),
});
