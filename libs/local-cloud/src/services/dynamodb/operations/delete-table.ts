import { operation } from '../../../operation.ts';
import { deleteTable as remove } from '../tables/delete-table.ts';
import { describeTable } from '../tables/describe-table.ts';
import { findTable } from '../tables/find-table.ts';
import { tableName } from './inputs.ts';

/** Deletes a table with its items. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html */
export const deleteTable = operation({
  name: 'DeleteTable',
  input: { TableName: tableName },
  run(input, context) {
    const table = findTable(context, input.TableName);
    remove(context, table);
    return { TableDescription: describeTable(context, table, 'DELETING') };
  },
});
