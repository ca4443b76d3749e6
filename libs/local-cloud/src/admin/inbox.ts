import { received } from '../ports/inbox.ts';
import type { AdminRoute } from './admin.ts';

/** Shows what subscriptions received, oldest first. */
export const readInbox: AdminRoute = {
  method: 'GET',
  path: 'inbox',
  summary: 'lists what reached the outside world: e-mails, text messages, calls',
  run: ({ local }) => ({ items: local.scope().state(received) }),
};
