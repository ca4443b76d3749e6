import type { Publisher } from '@shopwatch/notifications';
import type { TopicMessage } from '../../../ports/topic-publisher.ts';
import type { Scope } from '../../../scope.ts';
import { notModelled } from '../faults.ts';
import { subscriptionsTo } from '../subscriptions/subscription.ts';
import { findTopic, readTopicArn } from '../topics/find-topic.ts';
import type { Topic } from '../topics/topic.ts';
import { refusalOf } from './admit-publisher.ts';
import { deliverTo } from './deliver.ts';
import { publishFigures } from './figures.ts';
import { noteTopicRefusal } from './inbox-notes.ts';
import { type Message, sizeOf } from './message.ts';

/** Publishes to a topic and gives the message's id. @throws AwsError when the topic's policy or key refuses the publisher */
export function publishMessage(scope: Scope, topic: Topic, publisher: Publisher, message: Message): string {
  const refusal = refusalOf(scope, topic, publisher);
  if (refusal !== undefined) {
    noteTopicRefusal(scope, topic, message, refusal.message);
    throw refusal;
  }
  const messageId = scope.ids.uuid();
  publishFigures(scope, topic.arn, { NumberOfMessagesPublished: 1, PublishSize: sizeOf(message) });
  const publishedAt = scope.clock.now();
  for (const subscription of subscriptionsTo(scope, topic.arn)) {
    deliverTo(scope, subscription, message, { messageId, publishedAt });
  }
  return messageId;
}

/** Publishes for another service. @throws AwsError when the topic is missing or refuses the service */
export function publishForService(
  from: Scope,
  { topicArn, message, subject, texts = {}, ...by }: TopicMessage,
): string {
  const { account, region } = readTopicArn(topicArn);
  const scope = from.in({ account, region });
  const topic = findTopic(scope, topicArn);
  return publishMessage(scope, topic, publisherOf(from, by), { subject, body: message, texts, attributes: {} });
}

/** Lambda passes results on with the role of the function that ran, so it publishes as its account. */
function publisherOf(
  from: Scope,
  { publisher, sourceArn = '' }: Pick<TopicMessage, 'publisher' | 'sourceArn'>,
): Publisher {
  switch (publisher) {
    case 'cloudwatch.amazonaws.com':
      return { kind: 'alarm', arn: sourceArn };
    case 'events.amazonaws.com':
      return { kind: 'event rule', arn: sourceArn };
    case 'lambda.amazonaws.com':
      return { kind: 'account', account: from.account };
    default:
      throw notModelled(`${publisher} as a publisher`);
  }
}
