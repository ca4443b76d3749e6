import type { Context } from 'aws-lambda';
import type { Answer } from '../../handling/answer.ts';
import { handle } from '../../handling/handle.ts';
import { serviceLogger } from '../../handling/log.ts';
import { surroundings } from '../../handling/surroundings.ts';
import { payment } from './payment.ts';

const log = serviceLogger('payment-handler');
const run = handle(payment, surroundings('payment-handler', log));

/** What Lambda runs. */
export function handler(event: unknown, context: Context): Promise<Answer> {
  log.addContext(context);
  return run(event);
}
