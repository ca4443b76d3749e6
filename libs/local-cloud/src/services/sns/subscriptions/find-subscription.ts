import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, subscriptionNotFound } from '../faults.ts';
import { type Subscription, subscriptionsOf } from './subscription.ts';

/** Where a subscription is kept: with its topic. @throws AwsError InvalidParameter */
export function placeOfSubscription(scope: Scope, arn: string): Scope {
  const elements = arn.split(':').length;
  if (elements < 6) {
    throw invalidParameter(`SubscriptionArn Reason: An ARN must have at least 6 elements, not ${elements}`);
  }
  const parsed = parseArn(arn);
  if (parsed?.service !== 'sns') throw invalidParameter('SubscriptionArn');
  return scope.in({ account: parsed.account, region: parsed.region });
}

/** A subscription by its ARN. @throws AwsError InvalidParameter, NotFound */
export function findSubscription(scope: Scope, arn: string): Subscription {
  const subscription = subscriptionsOf(placeOfSubscription(scope, arn)).get(arn);
  if (subscription === undefined) throw subscriptionNotFound();
  return subscription;
}
