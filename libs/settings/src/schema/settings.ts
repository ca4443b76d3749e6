import { environmentNameRule, isEnvironmentName } from '@shopwatch/naming';
import { z } from 'zod';
import { ecommerceSchema } from './ecommerce.ts';
import { microservicesSchema } from './microservices.ts';
import { ordersSchema } from './orders.ts';
import { paymentsSchema } from './payments.ts';
import { region } from './region.ts';
import { retentionDays } from './retention-days.ts';
import { serverlessSchema } from './serverless.ts';

const httpsUrl = z.url({
  protocol: /^https$/,
  error: 'an alert endpoint is an https address such as https://events.example.com/alerts',
});

/** The whole of one environment. Unknown keys are refused, so that a misspelt one cannot go unnoticed. */
export const settingsSchema = z.strictObject({
  environment: z.string().refine(isEnvironmentName, `an environment name is ${environmentNameRule}`),
  /** Account to deploy into. @default - the account of the credentials in use */
  account: z
    .string()
    .regex(/^\d{12}$/, 'an account is 12 digits')
    .optional(),
  region,
  /** Who is told about every alarm; the address must confirm its subscription once. */
  alertEmail: z.email('an alert e-mail is an address such as alerts@example.com'),
  /** Further places that are told, for example a paging service. */
  alertEndpoints: z.array(httpsUrl).max(20),
  /** Address in front of a runbook's file name in every alarm's description. */
  runbooks: z
    .string()
    .regex(/^\S*[^\s\/]$/, 'runbooks is a folder or an address without a slash at its end, such as docs/runbooks'),
  /** How long log events are kept. */
  logRetentionDays: z.union(
    retentionDays.map((days) => z.literal(days)),
    {
      error: `log retention is one of ${retentionDays.join(', ')} days`,
    },
  ),
  /** Findings of the checks that are accepted in every tier, each with its reason. */
  acknowledged: z.array(
    z.strictObject({
      /** As a failing `synth` prints it, such as `AlarmLint::topic-key-unusable`. */
      finding: z.string().regex(/^[^:]+::.+$/, 'a finding is named <plugin>::<rule>'),
      reason: z.string().min(1, 'an accepted finding needs a reason'),
    }),
  ),
  ecommerce: ecommerceSchema,
  orders: ordersSchema,
  microservices: microservicesSchema,
  payments: paymentsSchema,
  serverless: serverlessSchema,
});

/** Validated settings of one environment. */
export type Settings = z.infer<typeof settingsSchema>;
