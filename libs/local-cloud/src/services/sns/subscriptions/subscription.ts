import type { SubscriptionProtocol } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** The protocols that this cloud delivers by. */
export type Protocol = Exclude<SubscriptionProtocol, 'application' | 'firehose'>;

/** A subscription to a topic. */
export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: Protocol;
  /** An address, a URL, a number or an ARN. */
  readonly endpoint: string;
  /** The account that subscribed. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** Whether its owner has not agreed yet. */
  pending: boolean;
  /** What the owner hands in to agree. */
  readonly token: string;
  /** Whether leaving takes the credentials of the owner. */
  authenticated: boolean;
  /** What was set, by AWS's names. */
  readonly attributes: Map<string, string>;
}

/** How long an owner may take to agree. @see https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.confirm.html */
const CONFIRMATION_MILLISECONDS = 2 * 86_400_000;

/** The subscriptions to the topics of a region, by ARN; each is kept where its topic is. */
const subscriptions = stateSlot('sns.subscriptions', { empty: () => new Map<string, Subscription>() });

/** The subscriptions here; those that nobody agreed to in time are gone. */
export function subscriptionsOf(scope: Scope): Map<string, Subscription> {
  const held = scope.state(subscriptions);
  const oldest = scope.clock.now() - CONFIRMATION_MILLISECONDS;
  for (const [arn, { pending, created }] of held) if (pending && created <= oldest) held.delete(arn);
  return held;
}

/** The subscriptions to one topic, in the order in which they came. */
export function subscriptionsTo(scope: Scope, topicArn: string): Subscription[] {
  return [...subscriptionsOf(scope).values()].filter((subscription) => subscription.topicArn === topicArn);
}
