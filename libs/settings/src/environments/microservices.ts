import type { MicroservicesSettings } from '../schema/microservices.ts';

/** The microservices platform in production. */
export const microservices: MicroservicesSettings = {
  alertEmail: 'ops-team@example.com',
  metricNamespace: 'PaymentPlatform/production',
  functionLogFormat: 'JSON',
  clusterMetrics: 'container-insights',
  filters: {
    functionErrors: '{ $.level = "ERROR" }',
    functionLatency: { pattern: '{ $.message.duration_ms = * }', value: '$.message.duration_ms' },
    serviceErrors: '[time, level = "ERROR" || level = "FATAL", ...]',
  },
  simulatedErrorRate: { paymentHandler: 0.1, orderProcessor: 0.05 },
  tracedShare: 0.1,
  thresholds: {
    functionErrors: 5,
    latencyMilliseconds: 3000,
    concurrentRuns: 100,
    clusterCpuPercent: 80,
    clusterMemoryPercent: 80,
    serviceErrors: 10,
  },
};
