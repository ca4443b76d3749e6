import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { createQueueFrom } from '../queues/create-queue.ts';
import { urlOf } from '../queues/find-queue.ts';
import { attributeMap, tagMap } from '../shapes.ts';

/** Makes a queue, or gives the one that is there already. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html */
export const createQueue = operation({
  name: 'CreateQueue',
  input: { QueueName: string({ required: true }), Attributes: attributeMap, tags: tagMap },
  run({ QueueName, Attributes, tags = {} }, context) {
    const draft = { name: QueueName, attributes: Attributes, tags: new Map(Object.entries(tags)) };
    return { QueueUrl: urlOf(context, createQueueFrom(context, draft)) };
  },
});
