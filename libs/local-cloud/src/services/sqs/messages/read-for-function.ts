import type { QueueOutlook, QueueSummary, ReceivedMessage } from '../../../ports/queue-reader.ts';
import type { Scope } from '../../../scope.ts';
import { numberOf } from '../queues/attributes.ts';
import { findQueueByArn, tryQueueByArn } from '../queues/find-queue.ts';
import type { Queue } from '../queues/queue.ts';
import { messageOut } from './describe-message.ts';
import { removeMessage } from './handle-message.ts';
import { heldBy } from './held.ts';
import type { MessageAttributes, StoredMessage } from './message.ts';
import { receiveFrom } from './receive-messages.ts';

/** A queue for those who read it for functions. */
export function summaryOf(scope: Scope, queueArn: string): QueueSummary | undefined {
  const queue = tryQueueByArn(scope, queueArn);
  return queue && { visibilitySeconds: numberOf(queue, 'VisibilityTimeout'), fifo: queue.fifo };
}

/** What there is to receive. */
export function outlookOf(scope: Scope, queueArn: string): QueueOutlook {
  const queue = tryQueueByArn(scope, queueArn);
  if (queue === undefined) return { visible: 0, next: undefined };
  const now = scope.clock.now();
  const moments = [...heldBy(scope, queue).values()].map(({ visibleAt }) => visibleAt);
  const next = moments.reduce((least, moment) => Math.min(least, moment), Number.POSITIVE_INFINITY);
  return {
    visible: moments.filter((moment) => moment <= now).length,
    next: next === Number.POSITIVE_INFINITY ? undefined : next,
  };
}

/** Receives for a function, without waiting. @throws AwsError QueueDoesNotExist */
export async function receiveForFunction(
  scope: Scope,
  queueArn: string,
  most: number,
): Promise<readonly ReceivedMessage[]> {
  const queue = findQueueByArn(scope, queueArn);
  const messages = await receiveFrom(scope, queue, { most, waitSeconds: 0 });
  return messages.map((message) => received(scope, queue, message));
}

/** Deletes what a function has dealt with. @throws AwsError QueueDoesNotExist */
export function removeForFunction(scope: Scope, queueArn: string, receiptHandles: readonly string[]): void {
  const queue = findQueueByArn(scope, queueArn);
  for (const handle of receiptHandles) removeMessage(scope, queue, handle);
}

/** A message as a function gets it: the same as other receivers', in Lambda's own spelling. @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
function received(scope: Scope, queue: Queue, message: StoredMessage): ReceivedMessage {
  const out = messageOut(scope, queue, message, { system: ['All'], own: ['All'] }) as {
    ReceiptHandle: string;
    MD5OfBody: string;
    Attributes?: Readonly<Record<string, string>>;
    MD5OfMessageAttributes?: string;
  };
  return {
    id: message.id,
    receiptHandle: out.ReceiptHandle,
    event: {
      messageId: message.id,
      receiptHandle: out.ReceiptHandle,
      body: message.body,
      attributes: out.Attributes ?? {},
      messageAttributes: attributesOf(message.attributes),
      ...(out.MD5OfMessageAttributes === undefined ? {} : { md5OfMessageAttributes: out.MD5OfMessageAttributes }),
      md5OfBody: out.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queue.arn,
      awsRegion: queue.arn.split(':')[3],
    },
  };
}

function attributesOf(attributes: MessageAttributes): Record<string, object> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );
}
