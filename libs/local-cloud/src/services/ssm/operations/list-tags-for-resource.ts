import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { taggableType, tagsOf } from '../parameters/tags.ts';

/** Lists the tags of a parameter. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceType: taggableType, ResourceId: string({ required: true }) },
  run(input, context) {
    const tags = tagsOf(context, input.ResourceType, input.ResourceId);
    return { TagList: [...tags].map(([Key, Value]) => ({ Key, Value })) };
  },
});
