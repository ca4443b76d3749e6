import { operation } from '../../../operation.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queueUrl, tagMap } from '../shapes.ts';

/** Lists the tags of a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html */
export const listQueueTags = operation({
  name: 'ListQueueTags',
  input: { QueueUrl: queueUrl },
  output: { Tags: tagMap },
  run: ({ QueueUrl }, context) => ({ Tags: Object.fromEntries(findQueue(context, QueueUrl).tags) }),
});
