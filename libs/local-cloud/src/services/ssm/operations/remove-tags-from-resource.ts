import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { taggableType, tagsOf } from '../parameters/tags.ts';

/** Takes tags off a parameter. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html */
export const removeTagsFromResource = operation({
  name: 'RemoveTagsFromResource',
  input: {
    ResourceType: taggableType,
    ResourceId: string({ required: true }),
    TagKeys: list(string({ min: 1, max: 128 }), { required: true }),
  },
  run(input, context) {
    const tags = tagsOf(context, input.ResourceType, input.ResourceId);
    for (const key of input.TagKeys) tags.delete(key);
  },
});
