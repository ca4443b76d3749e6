import type { Scope } from '../../../scope.ts';
import { invalidValue, notInFlight } from '../faults.ts';
import type { Queue } from '../queues/queue.ts';
import { publishFigures } from './figures.ts';
import { heldBy } from './held.ts';
import { messageOfReceipt } from './receipt.ts';

/** Takes a message out of its queue; one that is gone already is no error. @throws AwsError ReceiptHandleIsInvalid */
export function removeMessage(scope: Scope, queue: Queue, handle: string): void {
  queue.messages.delete(messageOfReceipt(queue, handle));
  queue.lastUse = scope.clock.now();
  publishFigures(scope, queue, { NumberOfMessagesDeleted: 1 });
}

/** Changes how long a message stays in its receiver's hands. @throws AwsError InvalidParameterValue, ReceiptHandleIsInvalid */
export function hideMessage(scope: Scope, queue: Queue, handle: string, seconds: number): void {
  if (seconds < 0 || seconds > 43_200) {
    throw invalidValue(seconds, 'VisibilityTimeout', 'Must be between 0 and 43200, if provided.');
  }
  const now = scope.clock.now();
  const message = heldBy(scope, queue).get(messageOfReceipt(queue, handle));
  if (message === undefined || message.receives === 0 || message.visibleAt <= now) throw notInFlight(handle);
  message.visibleAt = now + seconds * 1000;
}
