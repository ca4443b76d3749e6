import { operation } from '../../../operation.ts';
import { describeTable as describe } from '../tables/describe-table.ts';
import { findTable } from '../tables/find-table.ts';
import { tableName } from './inputs.ts';

/** Shows a table. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html */
export const describeTable = operation({
  name: 'DescribeTable',
  input: { TableName: tableName },
  run: (input, context) => ({ Table: describe(context, findTable(context, input.TableName)) }),
});
