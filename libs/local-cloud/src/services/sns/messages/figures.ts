import { metricSink } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';

/** What SNS counts for each topic. @see https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html */
export type FigureName =
  | 'NumberOfMessagesPublished'
  | 'NumberOfNotificationsDelivered'
  | 'NumberOfNotificationsFailed'
  | 'NumberOfNotificationsFailedToRedriveToDlq'
  | 'NumberOfNotificationsFilteredOut'
  | 'NumberOfNotificationsFilteredOut-InvalidAttributes'
  | 'NumberOfNotificationsFilteredOut-InvalidMessageBody'
  | 'NumberOfNotificationsFilteredOut-MessageAttributes'
  | 'NumberOfNotificationsFilteredOut-MessageBody'
  | 'NumberOfNotificationsFilteredOut-NoMessageAttributes'
  | 'NumberOfNotificationsRedrivenToDlq'
  | 'PublishSize';

/** Publishes figures about a topic; a sink that fails keeps no message from arriving. */
export function publishFigures(
  scope: Scope,
  topicArn: string,
  figures: Readonly<Partial<Record<FigureName, number>>>,
): void {
  const TopicName = topicArn.slice(topicArn.lastIndexOf(':') + 1);
  const samples = Object.entries(figures).map(([name, value]) => ({
    namespace: 'AWS/SNS',
    name,
    dimensions: { TopicName },
    value,
    unit: name === 'PublishSize' ? 'Bytes' : 'Count',
  }));
  try {
    scope.port(metricSink).publish(scope, samples);
  } catch (fault) {
    scope.log({ level: 'error', message: 'metrics of a topic lost', fields: { stack: (fault as Error).stack } });
  }
}
