import type { Scope } from '../../../scope.ts';
import { topicsOf } from '../topics/topic.ts';
import { placeOfSubscription } from './find-subscription.ts';
import { subscriptionsOf } from './subscription.ts';

/** Takes a subscription away; one that is not there is no error. @throws AwsError InvalidParameter */
export function removeSubscription(scope: Scope, arn: string): void {
  const there = placeOfSubscription(scope, arn);
  const subscription = subscriptionsOf(there).get(arn);
  if (subscription === undefined) return;
  subscriptionsOf(there).delete(arn);
  const topic = topicsOf(there).get(subscription.topicArn);
  if (topic !== undefined) topic.unsubscribed += 1;
}
