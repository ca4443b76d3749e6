import { getMetricStatistics } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject } from '../../family.ts';
import { publicationsIn, storeWith } from './published.ts';

/** One case per metric and minute: every statistic that was read there. */
export function distributionCases(distributions: JsonObject): readonly ConformanceCase[] {
  const published = publicationsIn(distributions);
  return (distributions.table ?? []).map(({ metric, timestamp, basic, extended }: JsonObject): ConformanceCase => ({
    id: `distribution ${metric} ${timestamp}`,
    run() {
      if (published === undefined) throw new Error('there are no publications beside the table of distributions');
      const StartTime = Date.parse(timestamp);
      const window = { StartTime, EndTime: StartTime + 60_000, Period: 60 };
      const asked = { Statistics: Object.keys(basic), ExtendedStatistics: Object.keys(extended) };
      const request = { Namespace: published.namespace, MetricName: metric, ...window, ...asked };
      const { Datapoints } = getMetricStatistics(storeWith(published), request, { now: window.EndTime });
      const { ExtendedStatistics = {}, Timestamp: _, Unit: __, ...found } = Datapoints[0] ?? {};
      return compared(
        { basic: numbers(basic), extended: numbers(extended) },
        { basic: found, extended: ExtendedStatistics },
      );
    },
  }));
}

/** The recordings write what is not a number as a text. */
function numbers(values: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === 'NaN' ? Number.NaN : value]),
  );
}
