import { describeMetricFilters as describe, type MetricFilterDescription } from '@shopwatch/logs';
import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupsOf } from '../groups/group.ts';
import { filterName, groupName, nextToken } from '../inputs.ts';
import { demandPage } from '../listing.ts';

/** Lists metric filters by group or by what they publish. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html */
export const describeMetricFilters = operation({
  name: 'DescribeMetricFilters',
  input: {
    logGroupName: groupName,
    filterNamePrefix: filterName,
    metricName: string({ max: 255, pattern: '[^:*$]*' }),
    metricNamespace: string({ max: 255, pattern: '[^:*$]*' }),
    limit: integer({ min: 1, max: 50 }),
    nextToken,
  },
  run(input, context) {
    const { logGroupName, filterNamePrefix = '', metricName, metricNamespace } = input;
    if ((metricName === undefined) !== (metricNamespace === undefined)) {
      throw invalidParameter('You must specify both metricName and metricNamespace, or neither of them.');
    }
    const groups = logGroupName === undefined ? [...groupsOf(context).values()] : [findGroup(context, logGroupName)];
    const wanted = ({ filterName, metricTransformations: [published] }: MetricFilterDescription): boolean =>
      filterName.startsWith(filterNamePrefix) &&
      (metricName ?? published.metricName) === published.metricName &&
      (metricNamespace ?? published.metricNamespace) === published.metricNamespace;
    const found = groups
      .flatMap(({ name, metricFilters }) => describe(metricFilters, name))
      .filter(wanted)
      .sort((left, right) => (left.filterName < right.filterName ? -1 : 1));
    const { items, nextToken } = demandPage(found, input.nextToken, input.limit);
    return { metricFilters: items, nextToken };
  },
});
