import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { subscriptionArn } from '../shapes.ts';
import { checkSubscriptionAttribute } from '../subscriptions/attributes.ts';
import { findSubscription } from '../subscriptions/find-subscription.ts';

/** Sets one attribute of a subscription; without a value it has its default again. @see https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html */
export const setSubscriptionAttributes = operation({
  name: 'SetSubscriptionAttributes',
  input: { SubscriptionArn: subscriptionArn, AttributeName: string({ required: true }), AttributeValue: string() },
  run({ SubscriptionArn, AttributeName, AttributeValue = '' }, context) {
    const { protocol, attributes } = findSubscription(context, SubscriptionArn);
    const wanted = new Map(attributes).set(AttributeName, AttributeValue);
    const setting = { protocol, attributes: wanted, operation: 'SetSubscriptionAttributes' } as const;
    checkSubscriptionAttribute(AttributeName, AttributeValue, setting);
    attributes.set(AttributeName, AttributeValue);
    if (AttributeValue === '') attributes.delete(AttributeName);
  },
});
