import { createHash } from 'node:crypto';
import { eventSources } from '../../../ports/event-sources.ts';
import type { QueueMessage } from '../../../ports/queue-sender.ts';
import type { Scope } from '../../../scope.ts';
import { admitService } from '../queues/admit.ts';
import { numberOf } from '../queues/attributes.ts';
import { findQueueByArn } from '../queues/find-queue.ts';
import type { Queue } from '../queues/queue.ts';
import { publishFigures } from './figures.ts';
import { type MessageAttribute, type MessageDraft, sizeOf, type StoredMessage } from './message.ts';
import { readMessage } from './read-message.ts';

/** How long a FIFO queue knows a message again. */
const DEDUPLICATION_MILLISECONDS = 300_000;

/** What came of a message that was sent; a FIFO queue that knows it already gives what it gave then. */
export type Sent = Pick<StoredMessage, 'id' | 'sequenceNumber'>;

/** Puts a message into a queue. */
export function sendMessageTo(scope: Scope, queue: Queue, draft: MessageDraft, senderId: string): Sent {
  const now = scope.clock.now();
  queue.lastUse = now;
  const deduplicationId = queue.fifo ? (draft.deduplicationId ?? contentId(draft.body)) : undefined;
  const known = deduplicationId === undefined ? undefined : queue.recent.get(deduplicationId);
  if (known !== undefined && known.until > now) return { id: known.messageId, sequenceNumber: known.sequenceNumber };
  const delay = draft.delaySeconds ?? numberOf(queue, 'DelaySeconds');
  const message: StoredMessage = {
    ...draft,
    deduplicationId,
    id: scope.ids.uuid(),
    senderId,
    sent: now,
    visibleAt: now + delay * 1000,
    receives: 0,
    firstReceived: undefined,
    sequenceNumber: queue.fifo ? nextSequence(queue) : undefined,
    givenUpBy: undefined,
  };
  queue.messages.set(message.id, message);
  if (deduplicationId !== undefined) remember(queue, deduplicationId, message, now);
  publishFigures(scope, queue, { NumberOfMessagesSent: 1, SentMessageSize: sizeOf(message) });
  scope.port(eventSources).arrived(scope, queue.arn);
  return message;
}

/** Puts a message into a queue for another service. @throws AwsError when the queue is missing or its policy refuses */
export function sendForService(from: Scope, message: QueueMessage): void {
  const queue = findQueueByArn(from, message.queueArn);
  admitService(from, queue, message);
  const [, , , region = from.region, account = from.account] = queue.arn.split(':');
  const input = { MessageBody: message.body, MessageAttributes: attributesOf(message) };
  const grouped = queue.fifo ? { ...input, MessageGroupId: message.sourceArn ?? message.sender } : input;
  sendMessageTo(from.in({ region, account }), queue, readMessage(queue, grouped), message.sender);
}

function attributesOf({ attributes = {} }: QueueMessage): Record<string, MessageAttribute> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { type, value }]) => [
      name,
      type.startsWith('Binary')
        ? { DataType: type, BinaryValue: new Uint8Array(Buffer.from(value, 'base64')) }
        : { DataType: type, StringValue: value },
    ]),
  );
}

function contentId(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** Twenty digits, as AWS's are; only their order means something. */
function nextSequence(queue: Queue): string {
  queue.lastSequence += 1;
  return String(queue.lastSequence).padStart(18, '0').padStart(20, '1');
}

function remember(
  queue: Queue,
  deduplicationId: string,
  { id, sequenceNumber = '' }: StoredMessage,
  now: number,
): void {
  for (const [key, { until }] of queue.recent) if (until <= now) queue.recent.delete(key);
  queue.recent.set(deduplicationId, { messageId: id, sequenceNumber, until: now + DEDUPLICATION_MILLISECONDS });
}
