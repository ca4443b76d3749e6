import { z } from 'zod';
import { ecommerceSchema } from './ecommerce.ts';
import { region } from './region.ts';
import { retentionDays } from './retention-days.ts';

/** Everything about the processing of orders that may differ from one environment to another. */
export const ordersSchema = z.strictObject({
  /** Where the orders are processed. Functions of other systems have the same names: each system stands in a region of its own. */
  region,
  /** `customer-managed` is a key of our own that CloudWatch may use; `alias/aws/sns` is AWS's, which it may not. */
  alertTopicKey: ecommerceSchema.shape.alertTopicKey,
  /** How long log events are kept. */
  logRetentionDays: z.union(
    retentionDays.map((days) => z.literal(days)),
    { error: `log retention is one of ${retentionDays.join(', ')} days` },
  ),
  auditTrail: z.strictObject({
    /** Age at which audit objects move to Glacier, in days. */
    glacierAfterDays: z.number().int().positive(),
    /** Whether deleting the stack deletes the audit trail; without it a deletion stops at a bucket that is not empty. */
    emptiedOnDeletion: z.boolean(),
  }),
  thresholds: z.strictObject({
    /** Failed runs of the order processor over 5 minutes, in percent; the alarm fires above it. */
    processorErrorPercent: z.number().min(0).max(100),
  }),
});

/** Validated settings of the processing of orders. */
export type OrdersSettings = z.infer<typeof ordersSchema>;
