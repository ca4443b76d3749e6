import type { Settings } from '../schema/settings.ts';
import { production } from './production.ts';

/** A second environment for an account of its own: its metrics and logs never mix with production's. */
export const dev: Settings = {
  ...production,
  environment: 'dev',
  ecommerce: { ...production.ecommerce, metricNamespace: 'Dev/ECommerce', logGroupPrefix: '/aws/ecommerce-dev' },
  microservices: { ...production.microservices, metricNamespace: 'PaymentPlatform/dev' },
  payments: { ...production.payments, metricNamespace: 'fintech/payments/dev/metrics' },
};
