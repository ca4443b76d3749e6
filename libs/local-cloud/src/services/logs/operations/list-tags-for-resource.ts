import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { taggedGroup } from '../groups/tags.ts';

/** Lists the tags of a log group by its ARN. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { resourceArn: string({ required: true, min: 1, max: 1011 }) },
  run: ({ resourceArn }, context) => ({ tags: Object.fromEntries(taggedGroup(context, resourceArn).tags) }),
});
