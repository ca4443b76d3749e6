import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { attributeMap, snsTags } from '../shapes.ts';
import { createTopicFrom } from '../topics/create-topic.ts';
import { tagMap } from '../topics/tags.ts';

/** Makes a topic, or gives the one that is there already. @see https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
export const createTopic = operation({
  name: 'CreateTopic',
  input: { Name: string({ required: true }), Attributes: attributeMap, Tags: snsTags },
  run({ Name, Attributes, Tags }, context) {
    return { TopicArn: createTopicFrom(context, { name: Name, attributes: Attributes, tags: tagMap(Tags) }).arn };
  },
});
