import * as z from 'zod/mini';
import type { Work } from '../../handling/handle.ts';
import { readEvent } from '../../handling/read-event.ts';

const event = z.object({
  payment_id: z._default(z.string(), 'unknown'),
  amount: z._default(z.number(), 0),
});

/** A payment, as callers send it. */
type Payment = z.output<typeof event>;

/** What it means to process a payment. */
export const payment: Work<Payment> = {
  subsegment: 'payment_handler',
  subject: 'Payment',
  read: (given) => readEvent(event, given),
  metadata: ({ payment_id, amount }) => ({ payment_id, amount }),
  identity: ({ payment_id }) => ({ payment_id }),
  refusal: ({ amount }) => (amount > 0 ? undefined : 'Invalid payment amount'),
  simulatedError: 'Simulated payment processing error',
  result: ({ payment_id, amount }) => ({ payment_id, amount }),
};
