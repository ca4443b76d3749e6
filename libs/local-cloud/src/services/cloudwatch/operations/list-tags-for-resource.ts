import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { readTags } from '../tags.ts';

/** Lists the tags of an alarm, a rule or a dashboard; what does not exist has none. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceARN: string({ required: true, min: 1, max: 1024 }) },
  run: (input, context) => ({ Tags: readTags(context, input.ResourceARN) }),
});
