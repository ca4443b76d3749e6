/** The five services, in the order in which people name them. */
export const serviceNames = [
  'user-service',
  'order-processor',
  'payment-handler',
  'notification-sender',
  'data-aggregator',
] as const;

/** Short name of a service. */
export type ServiceName = (typeof serviceNames)[number];
