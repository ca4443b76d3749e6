import { service } from '../../service/service.ts';

/** What Lambda runs that adds up business figures. */
export const handler = service('data-aggregator');
