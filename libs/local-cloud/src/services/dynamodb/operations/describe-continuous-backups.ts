import { operation } from '../../../operation.ts';
import { findTable } from '../tables/find-table.ts';
import { describeRecovery } from '../tables/recovery.ts';
import { tableName } from './inputs.ts';

/** Shows whether a table can be brought back to an earlier moment. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html */
export const describeContinuousBackups = operation({
  name: 'DescribeContinuousBackups',
  input: { TableName: tableName },
  run: ({ TableName }, context) => ({
    ContinuousBackupsDescription: describeRecovery(context, findTable(context, TableName)),
  }),
});
