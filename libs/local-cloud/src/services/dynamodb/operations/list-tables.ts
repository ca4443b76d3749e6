import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { tablesOf } from '../tables/table.ts';

/** Lists the names of the tables. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html */
export const listTables = operation({
  name: 'ListTables',
  input: { ExclusiveStartTableName: string({ min: 3, max: 255 }), Limit: integer({ min: 1, max: 100 }) },
  run({ ExclusiveStartTableName: after = '', Limit: limit = 100 }, context) {
    const names = [...tablesOf(context).keys()].sort().filter((name) => name > after);
    const page = names.slice(0, limit);
    return { TableNames: page, LastEvaluatedTableName: names.length > limit ? page.at(-1) : undefined };
  },
});
