import type { PendingSubscription } from '../../../ports/subscription-desk.ts';
import type { Scope } from '../../../scope.ts';
import { findSubscription } from './find-subscription.ts';
import { subscriptionsOf } from './subscription.ts';

/** Who has not agreed yet. */
export function pendingSubscriptions(scope: Scope): PendingSubscription[] {
  return [...subscriptionsOf(scope).values()]
    .filter(({ pending }) => pending)
    .map(({ arn, topicArn, protocol, endpoint, token }) => ({
      subscriptionArn: arn,
      topicArn,
      protocol,
      endpoint,
      token,
    }));
}

/** Agrees in the name of the owner. @throws AwsError NotFound */
export function confirmFor(scope: Scope, subscriptionArn: string): void {
  findSubscription(scope, subscriptionArn).pending = false;
}
