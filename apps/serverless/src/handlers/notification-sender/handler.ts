import { service } from '../../service/service.ts';

/** What Lambda runs that sends notifications. */
export const handler = service('notification-sender');
