import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A message in a reader's hands, as a function gets it. */
export interface ReceivedMessage {
  readonly id: string;
  readonly receiptHandle: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What there is to receive. */
export interface QueueOutlook {
  /** How many messages can be received now. */
  readonly visible: number;
  /** When the next one can be, in epoch milliseconds; undefined when there is none. */
  readonly next: number | undefined;
}

/** A queue as its readers see it. */
export interface QueueSummary {
  /** How long a received message stays hidden. */
  readonly visibilitySeconds: number;
  readonly fifo: boolean;
}

/** Reads queues for functions; SQS provides it. */
export const queueReader = port<{
  find(scope: Scope, queueArn: string): QueueSummary | undefined;
  outlook(scope: Scope, queueArn: string): QueueOutlook;
  receive(scope: Scope, queueArn: string, most: number): Promise<readonly ReceivedMessage[]>;
  /** Takes messages out that were dealt with. */
  remove(scope: Scope, queueArn: string, receiptHandles: readonly string[]): void;
}>('queue-reader');
