import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { topicArn } from '../shapes.ts';
import { subscriptionOut } from '../subscriptions/describe-subscription.ts';
import { subscriptionsTo } from '../subscriptions/subscription.ts';
import { findTopic, placeOfTopic } from '../topics/find-topic.ts';

/** Lists the subscriptions to a topic. @see https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html */
export const listSubscriptionsByTopic = operation({
  name: 'ListSubscriptionsByTopic',
  input: { TopicArn: topicArn, NextToken: string() },
  run({ TopicArn, NextToken }, context) {
    const { arn } = findTopic(context, TopicArn);
    const { items, nextToken } = paged(subscriptionsTo(placeOfTopic(context, arn), arn), NextToken);
    return { Subscriptions: items.map(subscriptionOut), NextToken: nextToken };
  },
});
