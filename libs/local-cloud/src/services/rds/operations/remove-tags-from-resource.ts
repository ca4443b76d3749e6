import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { taggedBy } from '../tags.ts';

/** Takes tags from an instance or a group. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveTagsFromResource.html */
export const removeTagsFromResource = operation({
  name: 'RemoveTagsFromResource',
  input: { ResourceName: string({ required: true }), TagKeys: list(string(), { required: true }) },
  run({ ResourceName, TagKeys }, context) {
    const thing = taggedBy(context, ResourceName);
    thing.tags = Object.fromEntries(Object.entries(thing.tags).filter(([key]) => !TagKeys.includes(key)));
    return {};
  },
});
