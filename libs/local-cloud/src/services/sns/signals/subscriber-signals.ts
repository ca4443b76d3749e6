import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { subscriptionsOf } from '../subscriptions/subscription.ts';

const TYPE = 'AWS::SNS::Subscription';

/**
 * Whether an address is under the condition that it does not exist any more: SNS does not try again after such an error of the
 * receiver's, and turns to the redrive policy at once.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html
 */
export function isGone(scope: Scope, endpoint: string): boolean {
  return conditionNamed(subjectOf(scope, TYPE, endpoint), 'gone') !== undefined;
}

/** Addresses publish nothing; their condition changes what becomes of messages to them. One address may be subscribed to several topics. */
export const subscriberSignals = signalModel({
  resourceType: TYPE,
  conditions: { gone: 'nothing can be delivered to the address, and no further attempt is made' },
  subjects: (scope) => [...new Set([...subscriptionsOf(scope).values()].map(({ endpoint }) => endpoint))],
  samples: () => [],
});
