import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findTableByArn } from '../tables/find-table.ts';

/** Shows the tags of a table. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html */
export const listTagsOfResource = operation({
  name: 'ListTagsOfResource',
  input: { ResourceArn: string({ required: true, min: 1, max: 1283 }), NextToken: string() },
  run: ({ ResourceArn }, context) => ({
    Tags: [...findTableByArn(context, ResourceArn).tags].map(([Key, Value]) => ({ Key, Value })),
  }),
});
