import { collectMetrics } from './collect-metrics.ts';

/** What Lambda runs. Namespace and environment come with the deployment. */
export const handler = collectMetrics({
  namespace: process.env['NAMESPACE'] ?? 'fintech/payments/metrics',
  environment: process.env['ENVIRONMENT'] ?? 'dev',
  traceId: () => process.env['_X_AMZN_TRACE_ID'],
  random: Math.random,
  now: () => new Date(),
  write: (line) => process.stdout.write(line),
});
