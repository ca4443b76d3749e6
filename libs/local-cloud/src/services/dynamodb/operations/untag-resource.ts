import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { findTableByArn } from '../tables/find-table.ts';

/** Takes tags off a table. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: {
    ResourceArn: string({ required: true, min: 1, max: 1283 }),
    TagKeys: list(string({ min: 1, max: 128 }), { required: true }),
  },
  run({ ResourceArn, TagKeys }, context) {
    const { tags } = findTableByArn(context, ResourceArn);
    for (const key of TagKeys) tags.delete(key);
    return undefined;
  },
});
