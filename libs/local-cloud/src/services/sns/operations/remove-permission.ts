import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { topicArn } from '../shapes.ts';
import { findTopic } from '../topics/find-topic.ts';
import { removeStatement } from '../topics/permissions.ts';

/** Takes back what other accounts could do with a topic. @see https://docs.aws.amazon.com/sns/latest/api/API_RemovePermission.html */
export const removePermission = operation({
  name: 'RemovePermission',
  input: { TopicArn: topicArn, Label: string({ required: true }) },
  run({ TopicArn, Label }, context) {
    removeStatement(findTopic(context, TopicArn), Label);
  },
});
