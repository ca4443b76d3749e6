import { service } from '../../service/service.ts';

/** What Lambda runs that looks after users. */
export const handler = service('user-service');
