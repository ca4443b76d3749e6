import { getMetricData, type AnomalyDetector, type ReadHistory } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { describeQuery } from './describe.ts';

/** What a detector learns from: the metric it watches, or what its expression gives. */
export function historyOf(scope: Scope, { source }: AnomalyDetector): ReadHistory {
  const now = scope.clock.now();
  const queries = source.kind === 'metric-math' ? source.queries : [metricQuery(source)];
  return ({ start, end, periodSeconds }) => {
    const answer = getMetricData(
      metricsOf(scope),
      {
        MetricDataQueries: queries.map(describeQuery).map((query) => withPeriod(query, periodSeconds)),
        StartTime: start,
        EndTime: end,
        ScanBy: 'TimestampAscending',
      },
      { now, accountId: scope.account },
    );
    const { Timestamps: times = [], Values: values = [] } = answer.MetricDataResults[0] ?? {};
    return { times, values };
  };
}

function metricQuery({ metric, statistic }: Extract<AnomalyDetector['source'], { kind: 'single-metric' }>) {
  return { id: 'm1', metric, statistic, returnData: true };
}

function withPeriod(query: ReturnType<typeof describeQuery>, periodSeconds: number) {
  return { ...query, MetricStat: query.MetricStat && { ...query.MetricStat, Period: periodSeconds } };
}
