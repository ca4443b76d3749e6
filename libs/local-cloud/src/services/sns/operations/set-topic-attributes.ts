import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { topicArn } from '../shapes.ts';
import { checkTopicAttribute } from '../topics/attributes.ts';
import { findTopic } from '../topics/find-topic.ts';

/** Sets one attribute of a topic; without a value it has its default again. @see https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html */
export const setTopicAttributes = operation({
  name: 'SetTopicAttributes',
  input: { TopicArn: topicArn, AttributeName: string({ required: true }), AttributeValue: string() },
  run({ TopicArn, AttributeName, AttributeValue = '' }, context) {
    const topic = findTopic(context, TopicArn);
    if (AttributeValue !== '') checkTopicAttribute(AttributeName, AttributeValue);
    topic.attributes.set(AttributeName, AttributeValue);
    if (AttributeValue === '') topic.attributes.delete(AttributeName);
  },
});
