import { z } from 'zod';
import { ecommerceSchema } from './ecommerce.ts';
import { networkSchema } from './network.ts';
import { retentionDays } from './retention-days.ts';

const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, 'a moment is written as 2026-11-22T22:00:00, in UTC');

const window = z
  .strictObject({ from: moment, to: moment })
  .refine(({ from, to }) => from < to, 'a maintenance window ends after it begins');

/** Everything about the payments platform that may differ from one environment to another. */
export const paymentsSchema = z.strictObject({
  /** The private network that the canary looks from. */
  network: networkSchema,
  /** Who is told about every alarm of the payments platform; the address must confirm both subscriptions. */
  alertEmail: z.email('an alert e-mail is an address such as ops-team@example.com'),
  /** `customer-managed` is a key of our own that CloudWatch may use; `alias/aws/sns` is AWS's, which it may not. */
  alertTopicKey: ecommerceSchema.shape.alertTopicKey,
  /** `alarm-names` lets an alarm's message through by its name; `message-attributes` waits for attributes that alarms do not send. */
  alertFilter: z.enum(['alarm-names', 'message-attributes']),
  /** Namespace of the metrics that the payment services and their logs publish. */
  metricNamespace: ecommerceSchema.shape.metricNamespace,
  /** How long log events are kept. */
  logRetentionDays: z.union(
    retentionDays.map((days) => z.literal(days)),
    { error: `log retention is one of ${retentionDays.join(', ')} days` },
  ),
  /** Processing time of a minute whose log events hold none, in milliseconds. @default - no value, which is what an average needs */
  latencyWithoutEvents: z.number().min(0).optional(),
  /** Address that the canary asks every five minutes; a status other than 200 is a failure. */
  endpoint: z.url({
    protocol: /^https$/,
    error: 'an endpoint is an https address such as https://api.example.com/health',
  }),
  /** Whether somebody is told when the canary fails. */
  endpointAlarm: z.boolean(),
  /** Where artifacts lie that move to Glacier; empty means everything in the bucket. */
  archivedPrefix: z.string().regex(/^([a-z0-9-]+\/)*$/, 'a prefix is a path that ends in a slash, such as synthetics/'),
  /** Times that the anomaly bands do not learn from, in UTC; CloudWatch knows no windows that come back. */
  maintenanceWindows: z.array(window),
  thresholds: z.strictObject({
    /** Failed payments within 5 minutes; the alarm fires above it. */
    paymentErrors: z.number().int().min(0),
    /** Failed authentications within 5 minutes; the alarm fires above it. */
    authenticationFailures: z.number().int().min(0),
    /** Average processing time over 5 minutes, in milliseconds; the alarm fires above it. */
    latencyMilliseconds: z.number().positive(),
    /** Failed payments among all requests of 5 minutes, in percent; the alarm fires above it. */
    errorRatePercent: z.number().min(0).max(100),
    /** Width of the anomaly bands, in standard deviations to either side. */
    bandDeviations: z.number().positive(),
  }),
});

/** Validated settings of the payments platform. */
export type PaymentsSettings = z.infer<typeof paymentsSchema>;
