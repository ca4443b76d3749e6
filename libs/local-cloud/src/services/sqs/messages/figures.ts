import { metricSink } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import type { Queue } from '../queues/queue.ts';

/** What SQS counts when something happens in a queue; how full it is says the signal model. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html */
export type FigureName =
  | 'NumberOfEmptyReceives'
  | 'NumberOfMessagesDeleted'
  | 'NumberOfMessagesReceived'
  | 'NumberOfMessagesSent'
  | 'SentMessageSize';

/** Publishes figures about a queue; a sink that fails keeps no message from arriving. */
export function publishFigures(
  scope: Scope,
  { name: QueueName }: Queue,
  figures: Readonly<Partial<Record<FigureName, number>>>,
): void {
  const samples = Object.entries(figures).map(([name, value]) => ({
    namespace: 'AWS/SQS',
    name,
    dimensions: { QueueName },
    value,
    unit: name === 'SentMessageSize' ? 'Bytes' : 'Count',
  }));
  try {
    scope.port(metricSink).publish(scope, samples);
  } catch (fault) {
    scope.log({ level: 'error', message: 'metrics of a queue lost', fields: { stack: (fault as Error).stack } });
  }
}
