import { operation } from '../../../operation.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { eachOf } from '../messages/batch.ts';
import { attributesDigest, bodyDigest } from '../messages/digests.ts';
import { readMessage } from '../messages/read-message.ts';
import { sendMessageTo } from '../messages/send-message.ts';
import { admitAccount } from '../queues/admit.ts';
import { findQueue } from '../queues/find-queue.ts';
import { entryId, failedEntries, messageAttributes, messageSystemAttributes, queueUrl } from '../shapes.ts';

const entries = list(
  structure({
    Id: entryId,
    MessageBody: string({ required: true }),
    DelaySeconds: integer(),
    MessageAttributes: messageAttributes,
    MessageSystemAttributes: messageSystemAttributes,
    MessageDeduplicationId: string(),
    MessageGroupId: string(),
  }),
  { required: true, wire: 'SendMessageBatchRequestEntry', flattened: true },
);

/** Puts up to ten messages into a queue; each succeeds or fails by itself. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html */
export const sendMessageBatch = operation({
  name: 'SendMessageBatch',
  input: { QueueUrl: queueUrl, Entries: entries },
  output: {
    Successful: list(structure({}), { wire: 'SendMessageBatchResultEntry', flattened: true }),
    Failed: failedEntries,
  },
  run({ QueueUrl, Entries }, context) {
    const queue = findQueue(context, QueueUrl);
    admitAccount(context, queue, 'sqs:sendmessage');
    return eachOf(Entries, 'SendMessageBatchRequestEntry', (entry) => {
      const message = readMessage(queue, entry);
      const { id, sequenceNumber } = sendMessageTo(context, queue, message, context.account);
      return {
        MessageId: id,
        MD5OfMessageBody: bodyDigest(message.body),
        MD5OfMessageAttributes: attributesDigest(message.attributes),
        MD5OfMessageSystemAttributes: attributesDigest(entry.MessageSystemAttributes ?? {}),
        SequenceNumber: sequenceNumber,
      };
    });
  },
});
