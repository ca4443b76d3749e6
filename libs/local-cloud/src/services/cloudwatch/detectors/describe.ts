import { detectorState, type AnomalyDetector, type DetectorQuery, type Metric } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { historyOf } from './history.ts';

/** A detector as DescribeAnomalyDetectors shows it: a metric's both in the new form and in the old. */
export function describeDetector(scope: Scope, detector: AnomalyDetector): object {
  const state = detectorState(detector, historyOf(scope, detector), scope.clock.now());
  return { ...describeSource(scope, detector), Configuration: describeConfiguration(detector), StateValue: state };
}

function describeSource(scope: Scope, { source, id }: AnomalyDetector): object {
  switch (source.kind) {
    case 'single-metric': {
      const single = { ...describeMetric(source.metric), Stat: source.statistic };
      const SingleMetricAnomalyDetector = { AccountId: source.accountId ?? scope.account, ...single };
      return { AnomalyDetectorId: id, ...single, SingleMetricAnomalyDetector };
    }
    case 'metric-math': {
      const MetricMathAnomalyDetector = { MetricDataQueries: source.queries.map(describeQuery) };
      return { AnomalyDetectorId: id, MetricMathAnomalyDetector };
    }
    default:
      return source satisfies never;
  }
}

function describeConfiguration({ configuration: { excludedRanges, timeZone } }: AnomalyDetector): object {
  const ExcludedTimeRanges = excludedRanges.map(({ start, end }) => ({
    StartTime: new Date(start),
    EndTime: new Date(end),
  }));
  return { ExcludedTimeRanges, MetricTimezone: timeZone };
}

function describeMetric({ namespace, name, dimensions }: Metric) {
  const Dimensions = dimensions.map((dimension) => ({ Name: dimension.name, Value: dimension.value }));
  return { Namespace: namespace, MetricName: name, Dimensions };
}

/** A query of a detector in the API's own words. */
export function describeQuery(query: DetectorQuery) {
  const { id, metric, statistic = '', periodSeconds = 60, unit, expression, label, accountId, returnData } = query;
  return {
    Id: id,
    MetricStat: metric && { Metric: describeMetric(metric), Period: periodSeconds, Stat: statistic, Unit: unit },
    Expression: expression,
    Label: label,
    Period: metric === undefined ? query.periodSeconds : undefined,
    AccountId: accountId,
    ReturnData: returnData,
  };
}
