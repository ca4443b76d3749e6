import type { OrdersSettings } from '../schema/orders.ts';

/** The processing of orders in production. */
export const orders: OrdersSettings = {
  region: 'ap-southeast-1',
  alertTopicKey: 'customer-managed',
  logRetentionDays: 7,
  auditTrail: { glacierAfterDays: 90, emptiedOnDeletion: true },
  thresholds: { processorErrorPercent: 5 },
};
