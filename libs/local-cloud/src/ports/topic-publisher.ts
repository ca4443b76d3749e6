import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** What goes to a topic. */
export interface TopicMessage {
  readonly topicArn: string;
  readonly message: string;
  readonly subject?: string;
  /** What subscribers of one protocol get instead of the message, by protocol: `email`, `sms`. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The AWS service that publishes, for the topic's policy: `cloudwatch.amazonaws.com`. */
  readonly publisher: string;
  /** The resource on whose behalf it publishes. */
  readonly sourceArn?: string;
}

/** Publishes to a topic and gives the message's id; SNS provides it. @throws AwsError when the topic is missing or its policy refuses */
export const topicPublisher = port<{ publish(scope: Scope, message: TopicMessage): Promise<string> | string }>(
  'topic-publisher',
);
