import type { Scope } from '../../../scope.ts';
import type { Queue } from '../queues/queue.ts';
import { attributesDigest, bodyDigest } from './digests.ts';
import type { MessageAttributes, StoredMessage } from './message.ts';
import { receiptFor } from './receipt.ts';

/** Which attributes a receiver wants to see. */
export interface Wanted {
  /** Those of AWS: `All`, `SentTimestamp`. */
  readonly system: readonly string[];
  /** Those of people: `All`, `.*`, `bar.*`, `size`. */
  readonly own: readonly string[];
}

/** A message as its receiver sees it. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html */
export function messageOut(scope: Scope, queue: Queue, message: StoredMessage, { system, own }: Wanted): object {
  const attributes = ownAttributes(message, own);
  const names = Object.keys(attributes);
  const all = new Map(Object.entries(systemAttributes(message)));
  const shown = [...all].filter(([name]) => system.includes('All') || system.includes(name));
  return {
    MessageId: message.id,
    ReceiptHandle: receiptFor(scope, queue, message),
    MD5OfBody: bodyDigest(message.body),
    Body: message.body,
    Attributes: shown.length === 0 ? undefined : Object.fromEntries(shown),
    MD5OfMessageAttributes: attributesDigest(attributes),
    MessageAttributes: names.length === 0 ? undefined : attributes,
  };
}

function ownAttributes({ attributes }: StoredMessage, wanted: readonly string[]): MessageAttributes {
  const fits = (name: string): boolean =>
    wanted.some(
      (each) => each === 'All' || each === name || (each.endsWith('.*') && name.startsWith(each.slice(0, -2))),
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => fits(name)));
}

function systemAttributes(message: StoredMessage): Record<string, string> {
  const all = {
    SenderId: message.senderId,
    SentTimestamp: String(message.sent),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceived ?? message.sent),
    SequenceNumber: message.sequenceNumber,
    MessageDeduplicationId: message.deduplicationId,
    MessageGroupId: message.groupId,
    AWSTraceHeader: message.traceHeader,
    DeadLetterQueueSourceArn: message.givenUpBy,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
