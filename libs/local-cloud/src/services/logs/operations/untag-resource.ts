import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { removeTags, taggedGroup } from '../groups/tags.ts';
import { tagKeys } from '../inputs.ts';

/** Takes tags from a log group by its ARN. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: { resourceArn: string({ required: true, min: 1, max: 1011 }), tagKeys: required(tagKeys) },
  run({ resourceArn, tagKeys }, context) {
    removeTags(taggedGroup(context, resourceArn), tagKeys);
    return undefined;
  },
});
