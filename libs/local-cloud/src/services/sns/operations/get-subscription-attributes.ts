import { operation } from '../../../operation.ts';
import { subscriptionArn } from '../shapes.ts';
import { subscriptionAttributes } from '../subscriptions/describe-subscription.ts';
import { findSubscription } from '../subscriptions/find-subscription.ts';

/** Shows how a subscription is set. @see https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html */
export const getSubscriptionAttributes = operation({
  name: 'GetSubscriptionAttributes',
  input: { SubscriptionArn: subscriptionArn },
  run: ({ SubscriptionArn }, context) => ({
    Attributes: subscriptionAttributes(findSubscription(context, SubscriptionArn)),
  }),
});
