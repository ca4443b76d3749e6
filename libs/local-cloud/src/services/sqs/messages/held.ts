import type { Scope } from '../../../scope.ts';
import { numberOf } from '../queues/attributes.ts';
import type { Queue } from '../queues/queue.ts';
import type { StoredMessage } from './message.ts';

/** The messages of a queue; those that nobody took in time are gone. */
export function heldBy(scope: Scope, queue: Queue): Map<string, StoredMessage> {
  const oldest = scope.clock.now() - numberOf(queue, 'MessageRetentionPeriod') * 1000;
  for (const [id, { sent }] of queue.messages) if (sent <= oldest) queue.messages.delete(id);
  return queue.messages;
}
