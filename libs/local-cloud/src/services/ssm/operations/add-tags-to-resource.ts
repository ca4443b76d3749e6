import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { taggableType, tagList, tagsOf } from '../parameters/tags.ts';

/** Tags a parameter. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html */
export const addTagsToResource = operation({
  name: 'AddTagsToResource',
  input: { ResourceType: taggableType, ResourceId: string({ required: true }), Tags: required(tagList) },
  run(input, context) {
    const tags = tagsOf(context, input.ResourceType, input.ResourceId);
    for (const { Key, Value } of input.Tags) tags.set(Key, Value);
  },
});
