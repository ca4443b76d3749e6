import { operation } from '../../../operation.ts';
import { admitAccount } from '../queues/admit.ts';
import { queueAttributes } from '../queues/describe-queue.ts';
import { findQueue } from '../queues/find-queue.ts';
import { attributeMap, attributeNames, queueUrl } from '../shapes.ts';

/** Shows how a queue is set and how full it is. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html */
export const getQueueAttributes = operation({
  name: 'GetQueueAttributes',
  input: { QueueUrl: queueUrl, AttributeNames: attributeNames },
  output: { Attributes: attributeMap },
  run({ QueueUrl, AttributeNames = [] }, context) {
    const queue = findQueue(context, QueueUrl);
    admitAccount(context, queue, 'sqs:getqueueattributes');
    const shown = queueAttributes(context, queue, AttributeNames);
    return { Attributes: Object.keys(shown).length === 0 ? undefined : shown };
  },
});
