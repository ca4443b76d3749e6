import { inbox } from '../../../ports/inbox.ts';
import type { Scope } from '../../../scope.ts';
import { type Subscription, subscriptionsTo } from '../subscriptions/subscription.ts';
import type { Topic } from '../topics/topic.ts';
import { type Message, textFor } from './message.ts';

/** What a subscriber got or would have got. */
export interface Letter {
  readonly subject: string | undefined;
  readonly body: string;
}

/** Puts what reached somebody outside, or why it did not, into the inbox. */
export function note(scope: Scope, subscription: Subscription, { subject, body }: Letter, undelivered?: string): void {
  const { protocol, endpoint, topicArn } = subscription;
  scope.port(inbox).receive(scope, {
    receivedAt: scope.clock.now(),
    protocol,
    endpoint,
    topicArn,
    ...(subject === undefined ? {} : { subject }),
    body,
    ...(undelivered === undefined ? {} : { undelivered }),
  });
}

/** Notes for each subscriber that the topic took nothing. */
export function noteTopicRefusal(scope: Scope, topic: Topic, message: Message, reason: string): void {
  for (const subscription of subscriptionsTo(scope, topic.arn)) {
    note(scope, subscription, { subject: message.subject, body: textFor(message, subscription.protocol) }, reason);
  }
}
