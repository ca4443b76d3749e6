import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { topicsOf } from '../topics/topic.ts';

/** Lists the topics. @see https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html */
export const listTopics = operation({
  name: 'ListTopics',
  input: { NextToken: string() },
  run({ NextToken }, context) {
    const { items, nextToken } = paged([...topicsOf(context).keys()], NextToken);
    return { Topics: items.map((TopicArn) => ({ TopicArn })), NextToken: nextToken };
  },
});
