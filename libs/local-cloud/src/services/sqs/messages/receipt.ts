import type { Scope } from '../../../scope.ts';
import { invalidReceipt } from '../faults.ts';
import type { Queue } from '../queues/queue.ts';
import type { StoredMessage } from './message.ts';

/** What a receiver hands in to be done with a message. It is opaque to clients. */
export function receiptFor(scope: Scope, queue: Queue, message: StoredMessage): string {
  return Buffer.from(`${scope.ids.hex(8)} ${queue.arn} ${message.id}`).toString('base64');
}

/** The id of the message that a receipt is for. @throws AwsError ReceiptHandleIsInvalid when it is none of this queue's */
export function messageOfReceipt(queue: Queue, handle: string): string {
  const [nonce, arn, id, ...rest] = Buffer.from(handle, 'base64').toString('latin1').split(' ');
  const fits = nonce?.length === 8 && arn === queue.arn && id?.length === 36 && rest.length === 0;
  if (!fits) throw invalidReceipt(handle);
  return id;
}
