import { startsPending } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { invalidParameter } from '../faults.ts';
import { sendConfirmation } from '../messages/confirmation.ts';
import { findTopic, placeOfTopic } from '../topics/find-topic.ts';
import { checkSubscriptionAttribute } from './attributes.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { type Subscription, subscriptionsOf, subscriptionsTo } from './subscription.ts';

/** What somebody wants of a subscription. */
export interface SubscriptionDraft {
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Subscribes an endpoint, or gives the subscription that it has already. @throws AwsError InvalidParameter, NotFound */
export function subscribeTo(scope: Scope, draft: SubscriptionDraft): Subscription {
  const topic = findTopic(scope, draft.topicArn);
  const there = placeOfTopic(scope, topic.arn);
  const protocol = checkEndpoint(draft.protocol, draft.endpoint);
  const attributes = new Map(Object.entries(draft.attributes ?? {}));
  for (const [name, value] of attributes) {
    checkSubscriptionAttribute(name, value, { protocol, attributes, operation: 'Subscribe' });
  }
  const existing = subscriptionsTo(there, topic.arn).find(
    (subscription) => subscription.protocol === protocol && subscription.endpoint === draft.endpoint,
  );
  if (existing !== undefined) return askAgain(there, demandSame(existing, attributes));
  const subscription: Subscription = {
    arn: `${topic.arn}:${scope.ids.uuid()}`,
    topicArn: topic.arn,
    protocol,
    endpoint: draft.endpoint,
    owner: scope.account,
    created: scope.clock.now(),
    pending: startsPending(protocol, scope.account === there.account),
    token: scope.ids.hex(256),
    authenticated: false,
    attributes,
  };
  subscriptionsOf(there).set(subscription.arn, subscription);
  return askAgain(there, subscription);
}

function askAgain(scope: Scope, subscription: Subscription): Subscription {
  if (subscription.pending) sendConfirmation(scope, subscription);
  return subscription;
}

function demandSame(subscription: Subscription, attributes: ReadonlyMap<string, string>): Subscription {
  const other = [...attributes].some(([name, value]) => subscription.attributes.get(name) !== value);
  if (other) throw invalidParameter('Attributes Reason: Subscription already exists with different attributes');
  return subscription;
}
