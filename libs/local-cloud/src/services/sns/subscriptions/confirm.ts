import type { Scope } from '../../../scope.ts';
import { invalidParameter } from '../faults.ts';
import { findTopic, readTopicArn } from '../topics/find-topic.ts';
import { type Subscription, subscriptionsTo } from './subscription.ts';

/** What the owner of an endpoint hands in. */
export interface Confirmation {
  readonly topicArn: string;
  readonly token: string;
  /** Whether leaving shall take credentials. */
  readonly authenticated: boolean;
}

/** Agrees to a subscription. A link in a mail names no region, so the topic's counts. @throws AwsError InvalidParameter, NotFound */
export function confirmWithToken(from: Scope, { topicArn, token, authenticated }: Confirmation): Subscription {
  const { account, region } = readTopicArn(topicArn);
  const scope = from.in({ account, region });
  const topic = findTopic(scope, topicArn);
  const subscription = subscriptionsTo(scope, topic.arn).find((each) => each.token === token);
  if (subscription === undefined) throw invalidParameter('Token');
  subscription.pending = false;
  subscription.authenticated = authenticated;
  return subscription;
}
