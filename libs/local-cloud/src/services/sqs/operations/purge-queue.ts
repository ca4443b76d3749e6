import { operation } from '../../../operation.ts';
import { purgeInProgress } from '../faults.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queueUrl } from '../shapes.ts';

/** Empties a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html */
export const purgeQueue = operation({
  name: 'PurgeQueue',
  input: { QueueUrl: queueUrl },
  run({ QueueUrl }, context) {
    const queue = findQueue(context, QueueUrl);
    const now = context.clock.now();
    if (queue.lastPurge !== undefined && now - queue.lastPurge < 60_000) throw purgeInProgress(queue.name);
    queue.lastPurge = now;
    queue.messages.clear();
  },
});
