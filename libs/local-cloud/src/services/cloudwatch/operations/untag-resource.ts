import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { requireTaggable } from '../taggable.ts';
import { removeTags } from '../tags.ts';

/** Takes tags from an alarm, a rule or a dashboard. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: {
    ResourceARN: string({ required: true, min: 1, max: 1024 }),
    TagKeys: list(string({ min: 1, max: 128 }), { required: true }),
  },
  run({ ResourceARN, TagKeys }, context) {
    requireTaggable(context, ResourceARN);
    removeTags(context, ResourceARN, TagKeys);
    return {};
  },
});
