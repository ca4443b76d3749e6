import { operation } from '../../../operation.ts';
import { boolean, integer, structure } from '../../../shapes/declare.ts';
import { findTable } from '../tables/find-table.ts';
import { describeRecovery, setRecovery } from '../tables/recovery.ts';
import { tableName } from './inputs.ts';

/** Records whether a table can be brought back to an earlier moment. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html */
export const updateContinuousBackups = operation({
  name: 'UpdateContinuousBackups',
  input: {
    TableName: tableName,
    PointInTimeRecoverySpecification: structure(
      { PointInTimeRecoveryEnabled: boolean({ required: true }), RecoveryPeriodInDays: integer({ min: 1, max: 35 }) },
      { required: true },
    ),
  },
  run({ TableName, PointInTimeRecoverySpecification: wanted }, context) {
    const table = findTable(context, TableName);
    setRecovery(context, table, wanted);
    return { ContinuousBackupsDescription: describeRecovery(context, table) };
  },
});
