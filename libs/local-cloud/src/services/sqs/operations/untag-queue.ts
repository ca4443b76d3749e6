import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queueUrl } from '../shapes.ts';

/** Takes tags off a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_UntagQueue.html */
export const untagQueue = operation({
  name: 'UntagQueue',
  input: { QueueUrl: queueUrl, TagKeys: list(string(), { required: true, wire: 'TagKey', flattened: true }) },
  run({ QueueUrl, TagKeys }, context) {
    const { tags } = findQueue(context, QueueUrl);
    for (const key of TagKeys) tags.delete(key);
  },
});
