import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { findTableByArn } from '../tables/find-table.ts';
import { tagsInput } from './inputs.ts';

/** Tags a table. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { ResourceArn: string({ required: true, min: 1, max: 1283 }), Tags: required(tagsInput) },
  run({ ResourceArn, Tags }, context) {
    const { tags } = findTableByArn(context, ResourceArn);
    for (const { Key, Value } of Tags) tags.set(Key, Value);
    return undefined;
  },
});
