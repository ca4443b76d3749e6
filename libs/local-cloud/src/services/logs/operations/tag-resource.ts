import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { addTags, taggedGroup } from '../groups/tags.ts';
import { tagMap } from '../inputs.ts';

/** Adds tags to a log group by its ARN. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { resourceArn: string({ required: true, min: 1, max: 1011 }), tags: required(tagMap) },
  run({ resourceArn, tags }, context) {
    addTags(taggedGroup(context, resourceArn), tags);
    return undefined;
  },
});
