import { operation } from '../../../operation.ts';
import { topicArn } from '../shapes.ts';
import { topicAttributes } from '../topics/describe-topic.ts';
import { findTopic, placeOfTopic } from '../topics/find-topic.ts';

/** Shows how a topic is set. @see https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html */
export const getTopicAttributes = operation({
  name: 'GetTopicAttributes',
  input: { TopicArn: topicArn },
  run({ TopicArn }, context) {
    const topic = findTopic(context, TopicArn);
    return { Attributes: topicAttributes(placeOfTopic(context, TopicArn), topic) };
  },
});
