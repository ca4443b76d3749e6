import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { requireTaggable } from '../taggable.ts';
import { tagList } from '../shapes.ts';
import { addTags } from '../tags.ts';

/** Adds tags to an alarm, a rule or a dashboard. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { ResourceARN: string({ required: true, min: 1, max: 1024 }), Tags: required(tagList) },
  run({ ResourceARN, Tags }, context) {
    requireTaggable(context, ResourceARN);
    addTags(context, ResourceARN, Tags);
    return {};
  },
});
