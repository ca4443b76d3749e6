/** Who is told. */
export const people = 'ops-team@example.com';

/** The logs that the alarms and the dashboard live on. */
export const logs = {
  paymentHandler: '/aws/lambda/payment-handler-production',
  paymentProcessor: '/ecs/payment-processor-production',
  orderService: '/ecs/order-service-production',
  inventoryService: '/ecs/inventory-service-production',
  notificationService: '/ecs/notification-service-production',
} as const;

/** What the payment handler writes of one payment. */
export function handlerLine(level: 'ERROR' | 'INFO', duration_ms = 120): object {
  const text = level === 'ERROR' ? 'Payment processing failed: the bank does not answer' : 'Payment processed';
  return { timestamp: '2026-11-20T12:00:00.000Z', level, service: 'payment-handler', message: { text, duration_ms } };
}

/** One line of a service on ECS. */
export function serviceLine(level: 'ERROR' | 'FATAL' | 'INFO'): string {
  return `2026-11-20T12:00:00.000Z ${level} the ledger ${level === 'INFO' ? 'has been written' : 'does not answer'}`;
}

/** What Container Insights publishes of the cluster once a minute, while tasks run. */
export function clusterMetric(name: 'CpuReserved' | 'CpuUtilized' | 'MemoryReserved' | 'MemoryUtilized') {
  const dimensions = { ClusterName: 'payment-platform-production' };
  return { namespace: 'ECS/ContainerInsights', name, dimensions, unit: name.startsWith('Cpu') ? 'None' : 'Megabytes' };
}

/** Runs of the payment handler at the same time, as Lambda counts them. */
export const concurrentRuns = {
  namespace: 'AWS/Lambda',
  name: 'ConcurrentExecutions',
  dimensions: { FunctionName: 'payment-handler-production' },
  unit: 'Count',
};
