import { admit, deliver, parseFilterPolicy, type FilterPolicy, type RejectionCause } from '@shopwatch/notifications';
import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { isGone } from '../signals/subscriber-signals.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { fail } from './dead-letter.ts';
import { type FigureName, publishFigures } from './figures.ts';
import { note } from './inbox-notes.ts';
import { type Message, textFor } from './message.ts';
import type { Delivery } from './delivery.ts';
import { senders } from './senders.ts';

/**
 * Gives a message to one subscriber, or says in the inbox why not. Its filter policy looks at what was published for everybody, never at the
 * text of its own protocol: an alarm's JSON decides over its e-mails too. AWS does not say so; nobody could filter e-mails of alarms otherwise.
 */
export function deliverTo(
  scope: Scope,
  subscription: Subscription,
  message: Message,
  sent: Pick<Delivery, 'messageId' | 'publishedAt'>,
): void {
  const { subject, attributes } = message;
  const body = textFor(message, subscription.protocol);
  const delivery: Delivery = { ...sent, subscription, subject, body, attributes };
  const filterPolicy = filterPolicyOf(subscription);
  const { protocol, endpoint, pending: pendingConfirmation, topicArn } = subscription;
  const filtered = { body: message.body, attributes };
  const outcome = deliver(topicArn, { protocol, endpoint, pendingConfirmation, filterPolicy }, filtered);
  if (outcome.kind === 'delivered') return send(scope, delivery);
  const admission = admit(filterPolicy, filtered);
  if (!pendingConfirmation && !admission.admitted) countRejection(scope, topicArn, admission.because);
  note(scope, subscription, delivery, outcome.reason.text);
}

function send(scope: Scope, delivery: Delivery): void {
  const { endpoint } = delivery.subscription;
  if (isGone(scope, endpoint)) return fail(scope, delivery, `the address ${endpoint} does not exist any more`);
  try {
    senders[delivery.subscription.protocol](scope, delivery);
  } catch (fault) {
    if (!(fault instanceof AwsError)) throw fault;
    fail(scope, delivery, fault.message);
  }
}

function filterPolicyOf({ attributes }: Subscription): FilterPolicy | undefined {
  const text = attributes.get('FilterPolicy');
  const scope = attributes.get('FilterPolicyScope') === 'MessageBody' ? 'MessageBody' : 'MessageAttributes';
  return text ? parseFilterPolicy(text, scope) : undefined;
}

const REJECTIONS: Readonly<Record<RejectionCause, FigureName>> = {
  'no message attributes': 'NumberOfNotificationsFilteredOut-NoMessageAttributes',
  'invalid attributes': 'NumberOfNotificationsFilteredOut-InvalidAttributes',
  'attributes differ': 'NumberOfNotificationsFilteredOut-MessageAttributes',
  'no JSON object': 'NumberOfNotificationsFilteredOut-InvalidMessageBody',
  'body differs': 'NumberOfNotificationsFilteredOut-MessageBody',
};

function countRejection(scope: Scope, topicArn: string, because: RejectionCause): void {
  publishFigures(scope, topicArn, { NumberOfNotificationsFilteredOut: 1, [REJECTIONS[because]]: 1 });
}
