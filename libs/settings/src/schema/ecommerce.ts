import { z } from 'zod';
import { networkSchema } from './network.ts';
import { thresholdsSchema } from './thresholds.ts';

/** Everything about the e-commerce platform that may differ from one environment to another. */
export const ecommerceSchema = z.strictObject({
  network: networkSchema,
  web: z.strictObject({
    instanceType: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9]+$/, 'an instance type looks like t3.micro'),
    machineImage: z.enum(['amazon-linux-2023', 'amazon-linux-2']),
  }),
  database: z.strictObject({
    instanceClass: z.string().regex(/^db\.[a-z0-9]+\.[a-z0-9]+$/, 'an instance class looks like db.t3.micro'),
    /** Major version of PostgreSQL. */
    engineVersion: z.string().regex(/^\d{2}$/, 'a major version of PostgreSQL looks like 14'),
    userName: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,62}$/, 'a user name is lower-case letters, digits and _ beginning with a letter'),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,62}$/, 'a database name is lower-case letters, digits and _ beginning with a letter'),
  }),
  /** `customer-managed` is a key of our own that CloudWatch may use; `alias/aws/sns` is AWS's, which it may not. */
  alertTopicKey: z.enum(['customer-managed', 'alias/aws/sns']),
  /** Namespace of the metrics that the platform itself publishes. */
  metricNamespace: z
    .string()
    .regex(
      /^(?!AWS\/)[A-Za-z0-9_./#-]{1,255}$/,
      'a namespace has 1 to 255 of A-Z a-z 0-9 . - _ / # and does not begin with AWS/',
    ),
  /** Path in front of the application, error and audit log groups. */
  logGroupPrefix: z
    .string()
    .regex(/^\/[A-Za-z0-9_./-]{0,200}[A-Za-z0-9_.-]$/, 'a log group prefix is a path such as /aws/ecommerce'),
  thresholds: thresholdsSchema,
});
