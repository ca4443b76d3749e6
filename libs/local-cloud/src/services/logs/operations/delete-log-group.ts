import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { groupNotFound } from '../faults.ts';
import { groupsOf } from '../groups/group.ts';
import { groupName } from '../inputs.ts';

/** Deletes a log group with all that is in it. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html */
export const deleteLogGroup = operation({
  name: 'DeleteLogGroup',
  input: { logGroupName: required(groupName) },
  run({ logGroupName }, context) {
    if (!groupsOf(context).delete(logGroupName)) throw groupNotFound();
    return undefined;
  },
});
