import { CountingFilter } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import { logMetric } from './payment-metrics.ts';
import type { ServiceLogs } from './service-logs.ts';

/** The filters that make metrics of the logs. */
export interface MetricFilters {
  readonly paymentErrors: CfnMetricFilter;
  readonly authenticationFailures: CfnMetricFilter;
  readonly latency: CfnMetricFilter;
}

/** Counts failed payments and failed authentications, and takes the processing time from every transaction. */
export function metricFilters(stack: TierStack, logs: ServiceLogs): MetricFilters {
  const payments = logMetric(stack, 'paymentErrors');
  const { filter: paymentErrors } = new CountingFilter(stack, 'PaymentErrors', {
    filterName: stack.nameOf('metric-filter', 'payment-errors'),
    logGroupName: logs.payment.logGroupName,
    pattern: '{ $.transaction_status = "failed" }',
    namespace: payments.namespace,
    metricName: payments.name,
    defaultValue: 0,
  });
  const failures = logMetric(stack, 'authenticationFailures');
  const { filter: authenticationFailures } = new CountingFilter(stack, 'AuthenticationFailures', {
    filterName: stack.nameOf('metric-filter', 'auth-failures'),
    logGroupName: logs.authentication.logGroupName,
    pattern: '{ $.auth_result = "failure" }',
    namespace: failures.namespace,
    metricName: failures.name,
    defaultValue: 0,
  });
  return { paymentErrors, authenticationFailures, latency: latencyFilter(stack, logs) };
}

/** A default of 0 would count as a fast transaction in every minute that has other events, and pull the average down. */
function latencyFilter(stack: TierStack, { transaction }: ServiceLogs): CfnMetricFilter {
  const { namespace, name } = logMetric(stack, 'latency');
  return new CfnMetricFilter(stack, 'TransactionLatency', {
    filterName: stack.nameOf('metric-filter', 'transaction-latency'),
    logGroupName: transaction.logGroupName,
    filterPattern: '{ $.processing_time = * }',
    metricTransformations: [
      {
        metricNamespace: namespace,
        metricName: name,
        metricValue: '$.processing_time',
        defaultValue: stack.settings.payments.latencyWithoutEvents,
        unit: 'Milliseconds',
      },
    ],
  });
}
