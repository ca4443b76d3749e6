import type { TierStack } from '@shopwatch/tier';

/** What the logs of the services tell. */
export const logMetrics = {
  paymentErrors: 'PaymentErrors',
  authenticationFailures: 'AuthenticationFailures',
  latency: 'ProcessingLatency',
} as const;

/** What the collector publishes of the payment processor and somebody watches. */
export const collectedMetrics = { volume: 'PaymentTransactionVolume', requests: 'TotalRequests' } as const;

/** One metric that the logs tell; metrics of filters have no dimensions. */
export function logMetric(stack: TierStack, name: keyof typeof logMetrics) {
  return { namespace: stack.settings.payments.metricNamespace, name: logMetrics[name] };
}

/**
 * One metric of the payment processor. CloudWatch adds nothing up over dimensions: only under a set of dimensions that the
 * collector publishes does it exist.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#dimension-combinations
 */
export function collectedMetric(stack: TierStack, name: keyof typeof collectedMetrics) {
  return {
    namespace: stack.settings.payments.metricNamespace,
    name: collectedMetrics[name],
    dimensions: { Service: 'payment-processor', Environment: stack.settings.environment },
  };
}
