import { operation } from '../../../operation.ts';
import { integer, required } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { filterName, groupName, nextToken } from '../inputs.ts';
import { byName, demandPage } from '../listing.ts';

/** Lists the subscription filters of a group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeSubscriptionFilters.html */
export const describeSubscriptionFilters = operation({
  name: 'DescribeSubscriptionFilters',
  input: {
    logGroupName: required(groupName),
    filterNamePrefix: filterName,
    limit: integer({ min: 1, max: 50 }),
    nextToken,
  },
  run(input, context) {
    const found = [...findGroup(context, input.logGroupName).subscriptions.values()]
      .filter(({ name }) => name.startsWith(input.filterNamePrefix ?? ''))
      .sort(byName);
    const { items, nextToken } = demandPage(found, input.nextToken, input.limit);
    const subscriptionFilters = items.map(({ name, pattern, destinationArn, distribution, created }) => ({
      filterName: name,
      logGroupName: input.logGroupName,
      filterPattern: pattern,
      destinationArn,
      distribution,
      applyOnTransformedLogs: false,
      creationTime: created,
    }));
    return { subscriptionFilters, nextToken };
  },
});
