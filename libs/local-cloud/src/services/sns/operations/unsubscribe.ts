import { operation } from '../../../operation.ts';
import { subscriptionArn } from '../shapes.ts';
import { removeSubscription } from '../subscriptions/unsubscribe.ts';

/** Takes a subscription away. @see https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html */
export const unsubscribe = operation({
  name: 'Unsubscribe',
  input: { SubscriptionArn: subscriptionArn },
  unsigned: true,
  run({ SubscriptionArn }, context) {
    removeSubscription(context, SubscriptionArn);
  },
});
