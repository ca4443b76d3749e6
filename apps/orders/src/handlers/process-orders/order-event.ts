import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';

/** What happened to an order: the kinds of change that a stream tells of. */
export type EventType = 'INSERT' | 'MODIFY' | 'REMOVE';

/** One change of an order, as far as the audit trail and the alerts need it. */
export interface OrderEvent {
  readonly eventType: EventType;
  readonly orderId: string;
  /** The number as DynamoDB delivered it. */
  readonly timestamp: string;
  /** `UNKNOWN` where the order has none. */
  readonly status: string;
  /** The order was not FAILED before this change and is so now. */
  readonly hasFailed: boolean;
}

const text = z.object({ S: z.string().check(z.minLength(1)) });
const statusOf = z.object({ status: text });
const number = z.object({ N: z.string().check(z.refine(isNumber)) });
const orderImage = z.object({ orderId: text, timestamp: number });
const knownEvent = z.enum(['INSERT', 'MODIFY', 'REMOVE']);

/**
 * Reads one record of the table's stream: an order as it is now, or, once it is removed, as it was last.
 * @returns the event, or in words what keeps it from being one
 */
export function readOrderEvent({ eventName, dynamodb }: DynamoDBRecord): OrderEvent | string {
  const eventType = knownEvent.safeParse(eventName);
  if (!eventType.success) return `unknown kind of event "${eventName ?? ''}"`;
  const image = eventType.data === 'REMOVE' ? dynamodb?.OldImage : dynamodb?.NewImage;
  const order = orderImage.safeParse(image);
  if (!order.success) return `no usable ${fieldsOf(order.error)}`;
  const status = statusIn(image);
  return {
    eventType: eventType.data,
    orderId: order.data.orderId.S,
    timestamp: order.data.timestamp.N,
    status: status ?? 'UNKNOWN',
    hasFailed: eventType.data !== 'REMOVE' && status === 'FAILED' && statusIn(dynamodb?.OldImage) !== 'FAILED',
  };
}

function statusIn(image: unknown): string | undefined {
  return statusOf.safeParse(image).data?.status.S;
}

function fieldsOf({ issues }: z.core.$ZodError): string {
  const fields = issues.map(({ path }) => String(path[0] ?? 'image'));
  return [...new Set(fields)].join(', ');
}

/** DynamoDB may write a number with a fraction or an exponent, which `parseInt` would cut off. */
function isNumber(written: string): boolean {
  return written.trim() !== '' && Number.isFinite(Number(written));
}
