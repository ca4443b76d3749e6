import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { snsTags } from '../shapes.ts';
import { tagsOf } from '../topics/tags.ts';

/** Tags a topic. @see https://docs.aws.amazon.com/sns/latest/api/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { ResourceArn: string({ required: true, min: 1, max: 1011 }), Tags: required(snsTags) },
  run({ ResourceArn, Tags }, context) {
    const tags = tagsOf(context, ResourceArn);
    for (const { Key, Value } of Tags) tags.set(Key, Value);
    return {};
  },
});
