import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { taggedBy, tagListOut, tagView } from '../tags.ts';

/** Shows the tags of an instance or a group. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceName: string({ required: true }) },
  output: { TagList: tagListOut },
  run: ({ ResourceName }, context) => ({ TagList: tagView(taggedBy(context, ResourceName).tags) }),
});
