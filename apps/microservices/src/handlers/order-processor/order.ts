import * as z from 'zod/mini';
import type { Work } from '../../handling/handle.ts';
import { readEvent } from '../../handling/read-event.ts';

const event = z.object({
  order_id: z._default(z.string(), 'unknown'),
  items: z._default(z.array(z.unknown()), []),
});

/** An order, as callers send it. */
type Order = z.output<typeof event>;

/** What it means to process an order. */
export const order: Work<Order> = {
  subsegment: 'order_processor',
  subject: 'Order',
  read: (given) => readEvent(event, given),
  metadata: ({ order_id, items }) => ({ order_id, item_count: items.length }),
  identity: ({ order_id }) => ({ order_id }),
  refusal: ({ items }) => (items.length > 0 ? undefined : 'Order has no items'),
  simulatedError: 'Simulated order processing error',
  result: ({ order_id, items }) => ({ order_id, items_processed: items.length }),
};
