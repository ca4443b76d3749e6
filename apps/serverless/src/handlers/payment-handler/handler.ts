import { service } from '../../service/service.ts';

/** What Lambda runs that handles payments. */
export const handler = service('payment-handler');
