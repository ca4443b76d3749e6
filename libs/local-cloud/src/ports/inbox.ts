import type { Scope } from '../scope.ts';
import { stateSlot } from '../state/state-slot.ts';
import { port } from './port.ts';

/** Something that reached the outside world: an e-mail, a text message, a call to somebody's endpoint. */
export interface InboxItem {
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly protocol: string;
  readonly endpoint: string;
  /** The topic that it came through. */
  readonly topicArn: string;
  readonly subject?: string;
  readonly body: string;
  /** Why it did not arrive; absent when it did. */
  readonly undelivered?: string;
}

/** Takes what leaves the cloud; the admin surface shows it. The cloud itself provides it. */
export const inbox = port<{ receive(scope: Scope, item: InboxItem): void }>('inbox');

/** What reached the outside world, oldest first. */
export const received = stateSlot('inbox', { reach: 'cloud', empty: (): InboxItem[] => [] });
