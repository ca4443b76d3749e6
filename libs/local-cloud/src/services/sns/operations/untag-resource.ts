import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { tagsOf } from '../topics/tags.ts';

/** Takes tags off a topic. @see https://docs.aws.amazon.com/sns/latest/api/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: {
    ResourceArn: string({ required: true, min: 1, max: 1011 }),
    TagKeys: list(string({ min: 1, max: 128 }), { required: true }),
  },
  run({ ResourceArn, TagKeys }, context) {
    const tags = tagsOf(context, ResourceArn);
    for (const key of TagKeys) tags.delete(key);
    return {};
  },
});
