import { operation } from '../../../operation.ts';
import { topicArn } from '../shapes.ts';
import { removeTopic } from '../topics/create-topic.ts';
import { placeOfTopic } from '../topics/find-topic.ts';

/** Takes a topic away with its subscriptions. @see https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html */
export const deleteTopic = operation({
  name: 'DeleteTopic',
  input: { TopicArn: topicArn },
  run({ TopicArn }, context) {
    removeTopic(placeOfTopic(context, TopicArn), TopicArn);
  },
});
