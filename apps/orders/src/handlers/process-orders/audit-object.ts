import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { OrderEvent } from './order-event.ts';

/** Where one event's audit object goes and what it says. */
export type AuditObject = Required<Pick<PutObjectCommandInput, 'Key' | 'ContentType'>> & { readonly Body: string };

/**
 * Returns the audit object of one event. Its key depends on the order and its timestamp alone, so that a repeated delivery adds a
 * version to the same object and never a second object.
 */
export function auditObject({ orderId, status, timestamp, eventType }: OrderEvent, processedAt: Date): AuditObject {
  const audit = { orderId, status, timestamp: Number(timestamp), eventType, processedAt: processedAt.toISOString() };
  return {
    Key: `orders/${orderId}/${timestamp}.json`,
    ContentType: 'application/json',
    Body: JSON.stringify(audit, undefined, 2),
  };
}
