import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { filterName, groupName } from '../inputs.ts';
import { deleteFilter } from '../metric-filters/delete-metric-filter.ts';

/** Takes a metric filter from a group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteMetricFilter.html */
export const deleteMetricFilter = operation({
  name: 'DeleteMetricFilter',
  input: { logGroupName: required(groupName), filterName: required(filterName) },
  run({ logGroupName, filterName }, context) {
    deleteFilter(context, logGroupName, filterName);
    return undefined;
  },
});
