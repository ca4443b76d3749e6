import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { setAttributes } from '../queues/create-queue.ts';
import { findQueue } from '../queues/find-queue.ts';
import { attributeMap, queueUrl } from '../shapes.ts';

/** Sets attributes of a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
export const setQueueAttributes = operation({
  name: 'SetQueueAttributes',
  input: { QueueUrl: queueUrl, Attributes: required(attributeMap) },
  run({ QueueUrl, Attributes }, context) {
    setAttributes(context, findQueue(context, QueueUrl), Attributes);
  },
});
