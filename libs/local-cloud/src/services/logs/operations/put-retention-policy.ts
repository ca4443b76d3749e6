import { operation } from '../../../operation.ts';
import { integer, required } from '../../../shapes/declare.ts';
import { expire } from '../events/expire.ts';
import { findGroup } from '../groups/find-group.ts';
import { checkRetention } from '../groups/retention.ts';
import { groupName } from '../inputs.ts';

/** Says for how many days the events of a group are kept. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const putRetentionPolicy = operation({
  name: 'PutRetentionPolicy',
  input: { logGroupName: required(groupName), retentionInDays: integer({ required: true }) },
  run({ logGroupName, retentionInDays }, context) {
    const days = checkRetention(retentionInDays);
    const group = findGroup(context, logGroupName);
    group.retentionInDays = days;
    expire(group, context.clock.now());
    return undefined;
  },
});
