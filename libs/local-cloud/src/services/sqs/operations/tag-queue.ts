import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queueUrl, tagMap } from '../shapes.ts';

/** Tags a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_TagQueue.html */
export const tagQueue = operation({
  name: 'TagQueue',
  input: { QueueUrl: queueUrl, Tags: required(tagMap) },
  run({ QueueUrl, Tags }, context) {
    const { tags } = findQueue(context, QueueUrl);
    for (const [key, value] of Object.entries(Tags)) tags.set(key, value);
  },
});
