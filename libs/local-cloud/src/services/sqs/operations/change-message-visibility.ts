import { operation } from '../../../operation.ts';
import { integer } from '../../../shapes/declare.ts';
import { hideMessage } from '../messages/handle-message.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queueUrl, receiptHandle } from '../shapes.ts';

/** Changes how long a message stays in its receiver's hands. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html */
export const changeMessageVisibility = operation({
  name: 'ChangeMessageVisibility',
  input: { QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: integer({ required: true }) },
  run({ QueueUrl, ReceiptHandle, VisibilityTimeout }, context) {
    hideMessage(context, findQueue(context, QueueUrl), ReceiptHandle, VisibilityTimeout);
  },
});
