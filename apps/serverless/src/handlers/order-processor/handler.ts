import { service } from '../../service/service.ts';

/** What Lambda runs that processes customers' orders. */
export const handler = service('order-processor');
