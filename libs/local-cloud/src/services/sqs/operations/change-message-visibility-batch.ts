import { operation } from '../../../operation.ts';
import { integer, list, structure } from '../../../shapes/declare.ts';
import { eachOf } from '../messages/batch.ts';
import { hideMessage } from '../messages/handle-message.ts';
import { findQueue } from '../queues/find-queue.ts';
import { entryId, failedEntries, queueUrl, receiptHandle } from '../shapes.ts';

/** Changes how long up to ten messages stay in their receiver's hands. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibilityBatch.html */
export const changeMessageVisibilityBatch = operation({
  name: 'ChangeMessageVisibilityBatch',
  input: {
    QueueUrl: queueUrl,
    Entries: list(structure({ Id: entryId, ReceiptHandle: receiptHandle, VisibilityTimeout: integer() }), {
      required: true,
      wire: 'ChangeMessageVisibilityBatchRequestEntry',
      flattened: true,
    }),
  },
  output: {
    Successful: list(structure({}), { wire: 'ChangeMessageVisibilityBatchResultEntry', flattened: true }),
    Failed: failedEntries,
  },
  run({ QueueUrl, Entries }, context) {
    const queue = findQueue(context, QueueUrl);
    return eachOf(Entries, 'ChangeMessageVisibilityBatchRequestEntry', ({ ReceiptHandle, VisibilityTimeout = 0 }) => {
      hideMessage(context, queue, ReceiptHandle, VisibilityTimeout);
      return {};
    });
  },
});
