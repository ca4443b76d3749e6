import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A message in a reader's hands, as a function gets it. */
export interface ReceivedMessage {
  readonly id: string;
  readonly receiptHandle: string;
  /** When it was sent, in epoch milliseconds. */
  readonly at: number;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Reads queues for functions; SQS provides it. */
export const queueReader = port<{
  /** How long a received message stays hidden, in seconds, and whether order matters; undefined when there is no such queue. */
  find(scope: Scope, queueArn: string): { readonly visibilitySeconds: number; readonly fifo: boolean } | undefined;
  receive(scope: Scope, queueArn: string, most: number): Promise<readonly ReceivedMessage[]>;
  /** Takes messages out that were dealt with. */
  remove(scope: Scope, queueArn: string, receiptHandles: readonly string[]): void;
  /** When the next message can be received, in epoch milliseconds; undefined when there is none. */
  nextVisible(scope: Scope, queueArn: string): number | undefined;
}>('queue-reader');
