import { getMetricData, MetricStore } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { utc } from './published.ts';

/** Where the periods of GetMetricData begin. */
export function bucketAlignmentCase({
  id,
  start,
  end,
  period,
  sampleTimes,
  timestamps,
  expectedTimestamps = timestamps,
}: JsonObject): ConformanceCase {
  return {
    id,
    run() {
      const store = new MetricStore();
      const metric = { namespace: 'Conformance', name: 'metric', dimensions: [] };
      for (const time of sampleTimes) store.recordValue(metric, Date.parse(time), 1);
      const MetricStat = {
        Metric: { Namespace: metric.namespace, MetricName: metric.name },
        Period: period,
        Stat: 'Sum',
      };
      const request = {
        StartTime: Date.parse(start),
        EndTime: Date.parse(end),
        ScanBy: 'TimestampAscending' as const,
        MetricDataQueries: [{ Id: 'm', MetricStat }],
      };
      const { MetricDataResults } = getMetricData(store, request, { now: Date.parse(end) });
      return compared(expectedTimestamps, MetricDataResults[0]!.Timestamps.map(utc));
    },
  };
}

/** Windows in a list of their own. */
export const bucketAlignment: ListFamily = {
  name: 'recorded-statistics',
  shape: 'list',
  recognises: ({ sampleTimes, period }) => Array.isArray(sampleTimes) && typeof period === 'number',
  case: bucketAlignmentCase,
};
