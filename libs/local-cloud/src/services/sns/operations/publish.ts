import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { publishMessage } from '../messages/publish-message.ts';
import { readMessage } from '../messages/read-message.ts';
import { sendTextMessage } from '../messages/text-message.ts';
import { messageFields } from '../shapes.ts';
import { findTopic, placeOfTopic } from '../topics/find-topic.ts';

/** Publishes a message to a topic, or sends it to a telephone. @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export const publish = operation({
  name: 'Publish',
  input: { ...messageFields, TopicArn: string(), TargetArn: string(), PhoneNumber: string() },
  run(input, context) {
    const { TopicArn, TargetArn, PhoneNumber } = input;
    const targets = [TopicArn, TargetArn, PhoneNumber].filter((target) => target !== undefined);
    if (targets.length === 0) {
      throw invalidParameter('TopicArn or TargetArn Reason: no value for required parameter');
    }
    if (targets.length > 1)
      throw invalidParameter('TopicArn or TargetArn or PhoneNumber Reason: only one may be given');
    const message = readMessage(input);
    if (PhoneNumber !== undefined) return { MessageId: sendTextMessage(context, PhoneNumber, message) };
    const topic = findTopic(context, targets[0]!);
    const publisher = { kind: 'account', account: context.account } as const;
    return { MessageId: publishMessage(placeOfTopic(context, topic.arn), topic, publisher, message) };
  },
});
