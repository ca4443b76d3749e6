import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { topicArn } from '../shapes.ts';
import { findTopic } from '../topics/find-topic.ts';
import { addStatement } from '../topics/permissions.ts';

/** Lets other accounts do something with a topic. @see https://docs.aws.amazon.com/sns/latest/api/API_AddPermission.html */
export const addPermission = operation({
  name: 'AddPermission',
  input: {
    TopicArn: topicArn,
    Label: string({ required: true }),
    AWSAccountId: list(string(), { required: true }),
    ActionName: list(string(), { required: true }),
  },
  run({ TopicArn, Label, AWSAccountId, ActionName }, context) {
    const permission = { label: Label, accounts: AWSAccountId, actions: ActionName };
    addStatement(context.partition, findTopic(context, TopicArn), permission);
  },
});
