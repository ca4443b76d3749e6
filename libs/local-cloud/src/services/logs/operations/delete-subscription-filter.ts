import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { filterName, groupName } from '../inputs.ts';
import { deleteSubscription } from '../subscriptions/delete-subscription.ts';

/** Takes a subscription filter from a group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html */
export const deleteSubscriptionFilter = operation({
  name: 'DeleteSubscriptionFilter',
  input: { logGroupName: required(groupName), filterName: required(filterName) },
  run({ logGroupName, filterName }, context) {
    deleteSubscription(context, logGroupName, filterName);
    return undefined;
  },
});
