import type { PaymentsSettings } from '../schema/payments.ts';

/** The payments platform in production. */
export const payments: PaymentsSettings = {
  network: {
    cidr: '10.0.0.0/16',
    publicSubnetCidrs: ['10.0.1.0/24', '10.0.2.0/24'],
    privateSubnetCidrs: ['10.0.10.0/24', '10.0.11.0/24'],
  },
  alertEmail: 'ops-team@example.com',
  alertTopicKey: 'customer-managed',
  alertFilter: 'alarm-names',
  metricNamespace: 'fintech/payments/metrics',
  logRetentionDays: 1,
  endpoint: 'https://api.example.com/health',
  endpointAlarm: false,
  archivedPrefix: 'synthetics/',
  maintenanceWindows: [],
  thresholds: {
    paymentErrors: 5,
    authenticationFailures: 10,
    latencyMilliseconds: 2000,
    errorRatePercent: 5,
    bandDeviations: 2,
  },
};
