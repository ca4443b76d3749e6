import { defaultTopicPolicyText } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { subscriptionsTo } from '../subscriptions/subscription.ts';
import type { Topic } from './topic.ts';

/** How SNS retries HTTP endpoints that say nothing else. @see https://docs.aws.amazon.com/sns/latest/dg/creating-delivery-policy.html */
const DELIVERY_POLICY = JSON.stringify({
  http: {
    defaultHealthyRetryPolicy: {
      minDelayTarget: 20,
      maxDelayTarget: 20,
      numRetries: 3,
      numMaxDelayRetries: 0,
      numNoDelayRetries: 0,
      numMinDelayRetries: 0,
      backoffFunction: 'linear',
    },
    disableSubscriptionOverrides: false,
    defaultRequestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
  },
});

/** The attributes of a topic as clients see them. @see https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html */
export function topicAttributes(scope: Scope, topic: Topic): Map<string, string> {
  const subscriptions = subscriptionsTo(scope, topic.arn);
  const pending = subscriptions.filter((subscription) => subscription.pending).length;
  return new Map([
    ['Policy', defaultTopicPolicyText(topic.arn)],
    ['Owner', topic.arn.split(':')[4] ?? ''],
    ['SubscriptionsPending', String(pending)],
    ['TopicArn', topic.arn],
    ['EffectiveDeliveryPolicy', DELIVERY_POLICY],
    ['SubscriptionsConfirmed', String(subscriptions.length - pending)],
    ['DisplayName', ''],
    ['SubscriptionsDeleted', String(topic.unsubscribed)],
    ...[...topic.attributes].filter(([, value]) => value !== ''),
  ]);
}
