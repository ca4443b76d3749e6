import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { StoredMessage } from '../messages/message.ts';

/** A queue with what is in it. */
export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly fifo: boolean;
  /** Epoch milliseconds, as all moments here. */
  readonly created: number;
  modified: number;
  /** What was set, by AWS's names; what is missing has its default. */
  readonly attributes: Map<string, string>;
  readonly tags: Map<string, string>;
  /** By id, in the order in which they are handed out. */
  readonly messages: Map<string, StoredMessage>;
  /** What a FIFO queue took within the last five minutes, by deduplication id. */
  readonly recent: Map<string, { readonly messageId: string; readonly sequenceNumber: string; readonly until: number }>;
  lastSequence: number;
  lastPurge: number | undefined;
  /** When it was last used: queues that nobody uses publish no metrics. */
  lastUse: number;
}

/** The queues of a region, by name. */
export const queues = stateSlot('sqs.queues', { empty: () => new Map<string, Queue>() });

/** The queues here. */
export function queuesOf(scope: Scope): Map<string, Queue> {
  return scope.state(queues);
}
