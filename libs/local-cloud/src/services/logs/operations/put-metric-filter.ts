import { operation } from '../../../operation.ts';
import { boolean, list, map, number, required, string, structure } from '../../../shapes/declare.ts';
import { groupName } from '../inputs.ts';
import { putFilter } from '../metric-filters/put-metric-filter.ts';

/** Turns the events of a group into a metric. The engine checks all but the name of the group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
export const putMetricFilter = operation({
  name: 'PutMetricFilter',
  input: {
    logGroupName: required(groupName),
    filterName: string(),
    filterPattern: string(),
    metricTransformations: list(
      structure({
        metricName: string(),
        metricNamespace: string(),
        metricValue: string(),
        defaultValue: number(),
        dimensions: map(string()),
        unit: string(),
      }),
    ),
    applyOnTransformedLogs: boolean(),
    fieldSelectionCriteria: string(),
    emitSystemFieldDimensions: list(string()),
  },
  run({ logGroupName, ...request }, context) {
    putFilter(context, logGroupName, request);
    return undefined;
  },
});
