import { operation } from '../../../operation.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queuesOf } from '../queues/queue.ts';
import { queueUrl } from '../shapes.ts';

/** Takes a queue away with all that is in it. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html */
export const deleteQueue = operation({
  name: 'DeleteQueue',
  input: { QueueUrl: queueUrl },
  run({ QueueUrl }, context) {
    queuesOf(context).delete(findQueue(context, QueueUrl).name);
  },
});
