import type { Subscription } from './subscription.ts';

/** A subscription in a list. @see https://docs.aws.amazon.com/sns/latest/api/API_Subscription.html */
export function subscriptionOut({ arn, pending, owner, protocol, endpoint, topicArn }: Subscription): object {
  return {
    SubscriptionArn: pending ? 'PendingConfirmation' : arn,
    Owner: owner,
    Protocol: protocol,
    Endpoint: endpoint,
    TopicArn: topicArn,
  };
}

/** The attributes of a subscription as clients see them. @see https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html */
export function subscriptionAttributes(subscription: Subscription): Map<string, string> {
  const { attributes } = subscription;
  const scope = attributes.get('FilterPolicy')
    ? (attributes.get('FilterPolicyScope') ?? 'MessageAttributes')
    : undefined;
  return new Map([
    ['Owner', subscription.owner],
    ['RawMessageDelivery', 'false'],
    ['TopicArn', subscription.topicArn],
    ['Endpoint', subscription.endpoint],
    ['Protocol', subscription.protocol],
    ['PendingConfirmation', String(subscription.pending)],
    ['ConfirmationWasAuthenticated', String(subscription.authenticated)],
    ['SubscriptionArn', subscription.arn],
    ...(scope === undefined ? [] : [['FilterPolicyScope', scope] as const]),
    ...[...attributes].filter(([, value]) => value !== ''),
  ]);
}
