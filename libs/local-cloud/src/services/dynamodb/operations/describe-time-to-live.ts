import { operation } from '../../../operation.ts';
import { findTable } from '../tables/find-table.ts';
import { tableName } from './inputs.ts';

/** Shows by which attribute items are over. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html */
export const describeTimeToLive = operation({
  name: 'DescribeTimeToLive',
  input: { TableName: tableName },
  run({ TableName }, context) {
    const { timeToLive } = findTable(context, TableName);
    if (timeToLive?.enabled !== true) return { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } };
    return { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: timeToLive.attribute } };
  },
});
