import { operation } from '../../../operation.ts';
import { removeMessage } from '../messages/handle-message.ts';
import { admitAccount } from '../queues/admit.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queueUrl, receiptHandle } from '../shapes.ts';

/** Takes a message out of its queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html */
export const deleteMessage = operation({
  name: 'DeleteMessage',
  input: { QueueUrl: queueUrl, ReceiptHandle: receiptHandle },
  run({ QueueUrl, ReceiptHandle }, context) {
    const queue = findQueue(context, QueueUrl);
    admitAccount(context, queue, 'sqs:deletemessage');
    removeMessage(context, queue, ReceiptHandle);
  },
});
