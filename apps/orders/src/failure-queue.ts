import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';

/**
 * Makes the queue that is told of each record which could not be processed. A message names the record's place in the stream, not
 * the order; the stream keeps the order for a day.
 */
export function failureQueue(stack: TierStack): Queue {
  const queue = new Queue(stack, 'Failures', {
    queueName: stack.plainNameOf('order-processor-failures', 80),
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  acknowledge(queue, {
    'AwsSolutions::AwsSolutions-SQS3':
      'this is the queue of the dead letters; people read it, no consumer can fail on it',
  });
  return queue;
}
