import { inbox } from '../../../ports/inbox.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter } from '../faults.ts';
import { type Message, textFor } from './message.ts';

/** Sends a text message to a telephone without a topic and gives its id. @throws AwsError InvalidParameter */
export function sendTextMessage(scope: Scope, number: string, message: Message): string {
  if (!/^\+[1-9]\d{1,14}$/.test(number))
    throw invalidParameter(`PhoneNumber Reason: ${number} is not valid to publish to`);
  const body = textFor(message, 'sms');
  scope
    .port(inbox)
    .receive(scope, { receivedAt: scope.clock.now(), protocol: 'sms', endpoint: number, topicArn: '', body });
  return scope.ids.uuid();
}
