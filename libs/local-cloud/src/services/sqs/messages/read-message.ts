import { invalidParameter, invalidValue, missingParameter } from '../faults.ts';
import { numberOf } from '../queues/attributes.ts';
import type { Queue } from '../queues/queue.ts';
import { type MessageAttribute, type MessageDraft, sizeOf } from './message.ts';

/** A message as clients give it. */
export interface MessageInput {
  readonly MessageBody: string;
  readonly DelaySeconds?: number;
  readonly MessageAttributes?: Readonly<Record<string, MessageAttribute>>;
  readonly MessageSystemAttributes?: Readonly<Record<string, MessageAttribute>>;
  readonly MessageGroupId?: string;
  readonly MessageDeduplicationId?: string;
}

/** Reads a message for a queue. @throws AwsError InvalidParameterValue, MissingParameter @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
export function readMessage(queue: Queue, input: MessageInput): MessageDraft {
  const { MessageBody: body, DelaySeconds: delaySeconds, MessageAttributes: attributes = {} } = input;
  if (body === '') throw missingParameter('MessageBody');
  for (const [name, attribute] of Object.entries(attributes)) checkAttribute(name, attribute);
  const draft: MessageDraft = {
    body,
    attributes,
    traceHeader: input.MessageSystemAttributes?.['AWSTraceHeader']?.StringValue,
    delaySeconds,
    groupId: input.MessageGroupId,
    deduplicationId: input.MessageDeduplicationId,
  };
  const most = numberOf(queue, 'MaximumMessageSize');
  if (sizeOf(draft) > most) {
    throw invalidParameter(`One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`);
  }
  if (delaySeconds !== undefined && (delaySeconds < 0 || delaySeconds > 900)) {
    throw invalidValue(delaySeconds, 'DelaySeconds', 'DelaySeconds must be >= 0 and <= 900.');
  }
  if (queue.fifo) checkFifo(queue, draft);
  else if (draft.deduplicationId !== undefined) throw wrongKind(draft.deduplicationId, 'MessageDeduplicationId');
  return draft;
}

function checkFifo(queue: Queue, { delaySeconds, groupId, deduplicationId }: MessageDraft): void {
  if (groupId === undefined) throw missingParameter('MessageGroupId');
  if (delaySeconds) throw wrongKind(delaySeconds, 'DelaySeconds');
  if (deduplicationId !== undefined || queue.attributes.get('ContentBasedDeduplication') === 'true') return;
  throw invalidParameter(
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

function wrongKind(value: unknown, parameter: string): Error {
  return invalidValue(value, parameter, 'The request include parameter that is not valid for this queue type');
}

function checkAttribute(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): void {
  if (!/^(String|Number|Binary)(\..+)?$/.test(DataType)) {
    throw invalidParameter(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (value === undefined || value.length === 0) {
    throw invalidParameter(
      `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${DataType}'.`,
    );
  }
  if (DataType.startsWith('Number') && Number.isNaN(Number(value))) {
    throw invalidParameter(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
}
