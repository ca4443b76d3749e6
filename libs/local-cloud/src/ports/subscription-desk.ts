import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A subscription whose owner has not agreed yet. */
export interface PendingSubscription {
  readonly subscriptionArn: string;
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  /** What the owner would hand in to confirm. */
  readonly token: string;
}

/** Lists who has not agreed yet, and agrees for them; SNS provides it. @throws AwsError when there is no such subscription */
export const subscriptionDesk = port<{
  pending(scope: Scope): readonly PendingSubscription[];
  confirm(scope: Scope, subscriptionArn: string): void;
}>('subscription-desk');
