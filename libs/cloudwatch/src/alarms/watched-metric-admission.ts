import { basicStatistics } from '../statistics/ast.ts';
import { isStatistic, parseStatistic } from '../statistics/parser.ts';
import { invalid } from './alarm-fault.ts';
import { enumViolation, lengthViolation, presenceViolation, refuseViolations } from './constraints.ts';
import { percentileOf } from './low-samples.ts';
import type { ApiDimension, ApiMetric, MetricAlarmRequest } from './metric-alarm.ts';

/** Refuses an alarm without Metrics that does not name exactly one metric and one statistic of it. */
export function requireWatchedMetric(request: MetricAlarmRequest): void {
  const { MetricName, Namespace, Dimensions, Period, Statistic, ExtendedStatistic } = request;
  if (MetricName === undefined) invalid('give either MetricName or Metrics, got neither');
  requireMetric({ Namespace, MetricName, Dimensions });
  if (Period === undefined) invalid('an alarm on MetricName needs a Period in seconds');
  if ((Statistic === undefined) === (ExtendedStatistic === undefined)) {
    const got = Statistic === undefined ? 'neither' : 'both';
    invalid(`an alarm on MetricName needs either Statistic or ExtendedStatistic, got ${got}`);
  }
  if (Statistic !== undefined) refuseViolations([enumViolation('statistic', Statistic, basicStatistics)]);
  if (ExtendedStatistic !== undefined && !isExtended(ExtendedStatistic))
    invalid(`The value ${ExtendedStatistic} for parameter ExtendedStatistic is not supported.`);
  if (request.EvaluateLowSampleCountPercentile !== undefined && percentileOf(ExtendedStatistic ?? '') === undefined)
    invalid(`EvaluateLowSampleCountPercentile is for percentiles only, got ${ExtendedStatistic ?? Statistic}`);
}

/** Refuses a metric without a name or with too much in it. */
export function requireMetric({ Namespace, MetricName, Dimensions = [] }: ApiMetric): void {
  refuseViolations([
    lengthViolation('namespace', Namespace, 1, 255),
    lengthViolation('metricName', MetricName, 1, 255),
    ...Dimensions.flatMap(dimensionViolations),
  ]);
  const names = new Set(Dimensions.map(({ Name }) => Name));
  if (names.size !== Dimensions.length) invalid('the dimensions of a metric have different names');
}

function dimensionViolations({ Name, Value }: ApiDimension, index: number) {
  const path = `dimensions.${index + 1}.member`;
  return [
    presenceViolation(`${path}.name`, Name) ?? lengthViolation(`${path}.name`, Name, 1, 255),
    presenceViolation(`${path}.value`, Value) ?? lengthViolation(`${path}.value`, Value, 1, 1024),
  ];
}

function isExtended(statistic: string): boolean {
  return isStatistic(statistic) && parseStatistic(statistic).kind !== 'basic';
}
