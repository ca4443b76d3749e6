import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** What another service puts into a queue. */
export interface QueueMessage {
  readonly queueArn: string;
  readonly body: string;
  /** The AWS service that sends, for the queue's policy: `sns.amazonaws.com`. */
  readonly sender: string;
  readonly sourceArn?: string;
  readonly attributes?: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
}

/** Sends to a queue; SQS provides it. @throws AwsError when the queue is missing or its policy refuses */
export const queueSender = port<{ send(scope: Scope, message: QueueMessage): void }>('queue-sender');
