import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { subscriptionOut } from '../subscriptions/describe-subscription.ts';
import { subscriptionsOf } from '../subscriptions/subscription.ts';

/** Lists the subscriptions of the account. @see https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html */
export const listSubscriptions = operation({
  name: 'ListSubscriptions',
  input: { NextToken: string() },
  run({ NextToken }, context) {
    const { items, nextToken } = paged([...subscriptionsOf(context).values()], NextToken);
    return { Subscriptions: items.map(subscriptionOut), NextToken: nextToken };
  },
});
