import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { tagsOf } from '../topics/tags.ts';

/** Lists the tags of a topic. @see https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html */
export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceArn: string({ required: true, min: 1, max: 1011 }) },
  run({ ResourceArn }, context) {
    return { Tags: [...tagsOf(context, ResourceArn)].map(([Key, Value]) => ({ Key, Value })) };
  },
});
