import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { taggedBy, tagRecord, tagsIn } from '../tags.ts';

/** Tags an instance or a group. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddTagsToResource.html */
export const addTagsToResource = operation({
  name: 'AddTagsToResource',
  input: { ResourceName: string({ required: true }), Tags: required(tagsIn) },
  run({ ResourceName, Tags }, context) {
    Object.assign(taggedBy(context, ResourceName).tags, tagRecord(Tags));
    return {};
  },
});
