import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { attributeMap, topicArn } from '../shapes.ts';
import { subscribeTo } from '../subscriptions/subscribe.ts';

/** Subscribes an endpoint; the owner of an address has to agree first. @see https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html */
export const subscribe = operation({
  name: 'Subscribe',
  input: {
    TopicArn: topicArn,
    Protocol: string({ required: true }),
    Endpoint: string({ required: true }),
    Attributes: attributeMap,
    ReturnSubscriptionArn: boolean(),
  },
  run({ TopicArn, Protocol, Endpoint, Attributes, ReturnSubscriptionArn = false }, context) {
    const draft = { topicArn: TopicArn, protocol: Protocol, endpoint: Endpoint, attributes: Attributes };
    const { arn, pending } = subscribeTo(context, draft);
    return { SubscriptionArn: pending && !ReturnSubscriptionArn ? 'pending confirmation' : arn };
  },
});
