import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { checkBatch } from '../messages/check-batch.ts';
import { publishMessage } from '../messages/publish-message.ts';
import { readMessage } from '../messages/read-message.ts';
import { messageFields, topicArn } from '../shapes.ts';
import { findTopic, placeOfTopic } from '../topics/find-topic.ts';

/** Publishes up to ten messages to a topic; each succeeds or fails by itself. @see https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html */
export const publishBatch = operation({
  name: 'PublishBatch',
  input: {
    TopicArn: topicArn,
    PublishBatchRequestEntries: list(structure({ Id: string({ required: true }), ...messageFields }), {
      required: true,
    }),
  },
  run({ TopicArn, PublishBatchRequestEntries: entries }, context) {
    const topic = findTopic(context, TopicArn);
    checkBatch(entries);
    const publisher = { kind: 'account', account: context.account } as const;
    const Successful: object[] = [];
    const Failed: object[] = [];
    for (const entry of entries) {
      try {
        const message = readMessage(entry);
        const MessageId = publishMessage(placeOfTopic(context, TopicArn), topic, publisher, message);
        Successful.push({ Id: entry.Id, MessageId });
      } catch (fault) {
        if (!(fault instanceof AwsError)) throw fault;
        Failed.push({ Id: entry.Id, Code: fault.code, Message: fault.message, SenderFault: fault.status < 500 });
      }
    }
    return { Successful, Failed };
  },
});
