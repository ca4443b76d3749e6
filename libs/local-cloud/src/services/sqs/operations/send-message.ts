import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { attributesDigest, bodyDigest } from '../messages/digests.ts';
import { readMessage } from '../messages/read-message.ts';
import { sendMessageTo } from '../messages/send-message.ts';
import { admitAccount } from '../queues/admit.ts';
import { findQueue } from '../queues/find-queue.ts';
import { messageAttributes, messageSystemAttributes, queueUrl } from '../shapes.ts';

/** Puts a message into a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
export const sendMessage = operation({
  name: 'SendMessage',
  input: {
    QueueUrl: queueUrl,
    MessageBody: string({ required: true }),
    DelaySeconds: integer(),
    MessageAttributes: messageAttributes,
    MessageSystemAttributes: messageSystemAttributes,
    MessageDeduplicationId: string(),
    MessageGroupId: string(),
  },
  run(input, context) {
    const queue = findQueue(context, input.QueueUrl);
    admitAccount(context, queue, 'sqs:sendmessage');
    const message = readMessage(queue, input);
    const { id, sequenceNumber } = sendMessageTo(context, queue, message, context.account);
    return {
      MessageId: id,
      MD5OfMessageBody: bodyDigest(message.body),
      MD5OfMessageAttributes: attributesDigest(message.attributes),
      MD5OfMessageSystemAttributes: attributesDigest(input.MessageSystemAttributes ?? {}),
      SequenceNumber: sequenceNumber,
    };
  },
});
