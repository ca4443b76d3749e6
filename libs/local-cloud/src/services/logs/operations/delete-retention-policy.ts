import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { expire } from '../events/expire.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupName } from '../inputs.ts';

/** Keeps the events of a group for ever; those that ran out before stay gone. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteRetentionPolicy.html */
export const deleteRetentionPolicy = operation({
  name: 'DeleteRetentionPolicy',
  input: { logGroupName: required(groupName) },
  run({ logGroupName }, context) {
    const group = findGroup(context, logGroupName);
    expire(group, context.clock.now());
    group.retentionInDays = undefined;
    return undefined;
  },
});
