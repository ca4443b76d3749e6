/** The table that orders are written to. */
export const orders = 'order-events-production';

/** Where each change of an order is kept. */
export const auditTrail = 'order-audit-logs-production-123456789012';

/** Where those changes are named that could not be processed. */
export const failures = 'order-processor-failures-production';

/** The function that processes them, and the alarm that watches it. */
export const processor = 'order-processor-production';
export const alarm = 'order-processor-errors-production';

/** Everybody who is told. */
export const operations = 'alerts@example.com';

/** When the orders of a drill were placed, in epoch milliseconds. */
const placed = 1_767_225_600_000;

/** An order with this id. */
export const order = (orderId: string, status = 'PENDING') => ({ orderId, timestamp: placed, status });

/** The key of an order's audit object. */
export const auditOf = (orderId: string): string => `orders/${orderId}/${placed}.json`;
