import type { Stage } from '@shopwatch/drills';

type MetricName = Parameters<Stage['metric']>[0];

/** Who is told, by both topics. */
export const people = 'ops-team@example.com';

/** The logs that the alarms live on. */
export const logs = {
  payments: 'log-group-payment-service-production',
  authentication: 'log-group-authentication-service-production',
  transactions: 'log-group-transaction-processor-production',
} as const;

/** The alarms, by what they are for. */
export const alarms = {
  paymentErrors: 'alarm-payment-errors-production',
  authFailures: 'alarm-auth-failures-production',
  highLatency: 'alarm-high-latency-production',
  errorRate: 'alarm-error-rate-percentage-production',
  volumeAnomaly: 'alarm-payment-volume-anomaly-production',
  latencyAnomaly: 'alarm-latency-anomaly-production',
  systemic: 'composite-alarm-systemic-issues-production',
  escalation: 'composite-alarm-critical-escalation-production',
} as const;

/** What the payment service writes of one payment. */
export function payment(transaction_status: 'failed' | 'succeeded'): object {
  const status = transaction_status === 'failed' ? 'error' : 'ok';
  return { transaction_status, status, endpoint: '/pay', user_id: 'u1', source_ip: '192.0.2.1' };
}

/** What the authentication service writes of one attempt. */
export function attempt(auth_result: 'failure' | 'success'): object {
  return { auth_result, user_id: 'u1' };
}

/** What the transaction processor writes of one transaction. */
export function transaction(processing_time: number): object {
  return { processing_time, status: 'ok' };
}

/** What the log of the transactions tells of their processing times. */
export const processingLatency: MetricName = {
  namespace: 'fintech/payments/metrics',
  name: 'ProcessingLatency',
  unit: 'Milliseconds',
};

/** A metric that is published of the payment processor. */
export function ofProcessor(name: 'PaymentTransactionVolume' | 'TotalRequests'): MetricName {
  const dimensions = { Service: 'payment-processor', Environment: 'production' };
  return { namespace: 'fintech/payments/metrics', name, dimensions, unit: 'Count' };
}

/** Lets the services have an ordinary hour from 12:02 on: a hundred requests a minute, of which some are told in the logs. */
export function ordinaryHour({ meanwhile, log, metric }: Stage): void {
  meanwhile('12:02', metric(ofProcessor('TotalRequests')).publishes('100x60'));
  meanwhile('12:02', log(logs.payments).receives(payment('succeeded'), { times: 120, over: '59m' }));
  meanwhile('12:02', log(logs.authentication).receives(attempt('success'), { times: 120, over: '59m' }));
}
