import { operation } from '../../../operation.ts';
import { boolean, string, structure } from '../../../shapes/declare.ts';
import { findTable } from '../tables/find-table.ts';
import { setTimeToLive } from '../tables/time-to-live.ts';
import { tableName } from './inputs.ts';

/** Says by which attribute items are over. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html */
export const updateTimeToLive = operation({
  name: 'UpdateTimeToLive',
  input: {
    TableName: tableName,
    TimeToLiveSpecification: structure(
      { Enabled: boolean({ required: true }), AttributeName: string({ required: true, min: 1, max: 255 }) },
      { required: true },
    ),
  },
  run({ TableName, TimeToLiveSpecification: wanted }, context) {
    setTimeToLive(context, findTable(context, TableName), wanted.AttributeName, wanted.Enabled);
    return { TimeToLiveSpecification: wanted };
  },
});
