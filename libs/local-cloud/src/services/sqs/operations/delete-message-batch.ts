import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { eachOf } from '../messages/batch.ts';
import { removeMessage } from '../messages/handle-message.ts';
import { admitAccount } from '../queues/admit.ts';
import { findQueue } from '../queues/find-queue.ts';
import { entryId, failedEntries, queueUrl, receiptHandle } from '../shapes.ts';

/** Takes up to ten messages out of their queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html */
export const deleteMessageBatch = operation({
  name: 'DeleteMessageBatch',
  input: {
    QueueUrl: queueUrl,
    Entries: list(structure({ Id: entryId, ReceiptHandle: receiptHandle }), {
      required: true,
      wire: 'DeleteMessageBatchRequestEntry',
      flattened: true,
    }),
  },
  output: {
    Successful: list(structure({}), { wire: 'DeleteMessageBatchResultEntry', flattened: true }),
    Failed: failedEntries,
  },
  run({ QueueUrl, Entries }, context) {
    const queue = findQueue(context, QueueUrl);
    admitAccount(context, queue, 'sqs:deletemessage');
    return eachOf(Entries, 'DeleteMessageBatchRequestEntry', ({ ReceiptHandle }) => {
      removeMessage(context, queue, ReceiptHandle);
      return {};
    });
  },
});
