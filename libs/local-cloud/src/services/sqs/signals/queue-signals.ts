import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { countsOf } from '../messages/counts.ts';
import { queuesOf } from '../queues/queue.ts';

/** A queue that nobody used for so long publishes nothing. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html */
const ACTIVE_MILLISECONDS = 6 * 3_600_000;

/** How full queues are, each minute; what happens in them is published when it happens. */
export const queueSignals = signalModel({
  resourceType: 'AWS::SQS::Queue',
  conditions: {},
  subjects: (scope) => [...queuesOf(scope).keys()],
  samples: (scope, { id }, instant) => samplesOf(scope, id, instant),
});

function samplesOf(scope: Scope, name: string, timestamp: number): MetricSample[] {
  const queue = queuesOf(scope).get(name);
  if (queue === undefined) return [];
  const { visible, notVisible, delayed, oldest } = countsOf(scope, queue);
  if (oldest === undefined && timestamp - queue.lastUse > ACTIVE_MILLISECONDS) return [];
  const sample = (metric: string, value: number, unit: string): MetricSample => ({
    namespace: 'AWS/SQS',
    name: metric,
    dimensions: { QueueName: name },
    value,
    unit,
    timestamp,
  });
  return [
    sample('ApproximateNumberOfMessagesVisible', visible, 'Count'),
    sample('ApproximateNumberOfMessagesNotVisible', notVisible, 'Count'),
    sample('ApproximateNumberOfMessagesDelayed', delayed, 'Count'),
    sample(
      'ApproximateAgeOfOldestMessage',
      oldest === undefined ? 0 : Math.floor((timestamp - oldest) / 1000),
      'Seconds',
    ),
  ];
}
