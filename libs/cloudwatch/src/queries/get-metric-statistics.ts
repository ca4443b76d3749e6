import { MetricFault } from '../request-fault.ts';
import type { RequestDimension } from '../publishing/request.ts';
import type { Instant } from '../series.ts';
import type { BasicStatistic, Statistic } from '../statistics/ast.ts';
import { evaluateStatistic, type Distribution } from '../statistics/evaluate.ts';
import { parseStatistic } from '../statistics/parser.ts';
import type { MetricStore } from '../store/metric-store.ts';
import { needsBins } from '../store/period-readings.ts';
import type { Unit } from '../unit.ts';
import { requireStatisticsRequest } from './metric-statistics-rules.ts';
import { metricOf, type QueryContext } from './request.ts';
import { periodsBetween, roundDown } from './window.ts';

const maxDatapoints = 1440;

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html */
export interface GetMetricStatisticsRequest {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly RequestDimension[];
  readonly StartTime?: Instant;
  readonly EndTime?: Instant;
  /** Seconds. */
  readonly Period?: number;
  readonly Statistics?: readonly string[];
  readonly ExtendedStatistics?: readonly string[];
  /** @default every unit, each with datapoints of its own */
  readonly Unit?: string;
}

/** The statistics asked for; the average of samples that all have a count of zero is NaN. */
export type Datapoint = { readonly Timestamp: Instant; readonly Unit: Unit } & Readonly<
  Partial<Record<BasicStatistic, number>>
> & {
    /** Without those that CloudWatch cannot tell. */
    readonly ExtendedStatistics?: Readonly<Record<string, number>>;
  };

export interface GetMetricStatisticsResult {
  /** The metric's name, also when there is no such metric. */
  readonly Label: string;
  /** Ascending in time, although AWS promises no order. */
  readonly Datapoints: readonly Datapoint[];
}

/**
 * Answers statistics of one metric, period by period from the start; both ends of the window are rounded down. A period for
 * which none of the statistics can be told has no datapoint.
 * @throws MetricFault
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html
 */
export function getMetricStatistics(
  store: MetricStore,
  request: GetMetricStatisticsRequest,
  { now }: QueryContext,
): GetMetricStatisticsResult {
  requireStatisticsRequest(request);
  store.advance(now);
  const metric = metricOf(request);
  const periods = periodsOf(request, now);
  const statistics = [...(request.Statistics ?? []), ...(request.ExtendedStatistics ?? [])].map(named);
  const withBins = statistics.some(({ statistic }) => needsBins(statistic));
  const datapoints: Datapoint[] = [];
  for (const unit of unitsOf(store, request, periods))
    store.visitPeriods(metric, unit, periods, withBins, (index, tally) => {
      const timestamp = periods.start + index * periods.periodSeconds * 1000;
      datapoints.push(...datapointOf(tally, statistics, timestamp, unit));
    });
  datapoints.sort((a, b) => a.Timestamp - b.Timestamp);
  return { Label: metric.name, Datapoints: datapoints };
}

interface Window {
  readonly start: Instant;
  readonly end: Instant;
  readonly periodSeconds: number;
  readonly count: number;
}

function periodsOf(request: GetMetricStatisticsRequest, now: Instant): Window {
  const periodSeconds = request.Period!;
  const start = roundDown(request.StartTime!, periodSeconds, request.StartTime!, now);
  const end = roundDown(request.EndTime!, periodSeconds, request.StartTime!, now);
  if (start === end)
    throw new MetricFault('InvalidParameterValue', 'The parameter StartTime must not equal parameter EndTime.');
  const count = periodsBetween(start, end, periodSeconds);
  if (count > maxDatapoints)
    throw new MetricFault(
      'InvalidParameterCombination',
      `You have requested up to ${count} datapoints, which exceeds the limit of ${maxDatapoints}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
    );
  return { start, end, periodSeconds, count };
}

function unitsOf(store: MetricStore, request: GetMetricStatisticsRequest, periods: Window): readonly Unit[] {
  if (request.Unit !== undefined) return [request.Unit as Unit];
  return store.unitsBetween(metricOf(request), periods.start, periods.end, periods.periodSeconds);
}

interface NamedStatistic {
  readonly name: string;
  readonly statistic: Statistic;
}

function named(name: string): NamedStatistic {
  return { name, statistic: parseStatistic(name) };
}

/** One datapoint, or none when nothing can be told. */
function datapointOf(
  distribution: Distribution,
  statistics: readonly NamedStatistic[],
  timestamp: Instant,
  unit: Unit,
): readonly Datapoint[] {
  const basic: Partial<Record<BasicStatistic, number>> = {};
  const extended: Record<string, number> = {};
  for (const { name, statistic } of statistics) {
    const value = evaluateStatistic(statistic, distribution);
    if (value === undefined) continue;
    if (statistic.kind === 'basic') basic[statistic.name] = value;
    else extended[name] = value;
  }
  const hasExtended = Object.keys(extended).length > 0;
  if (!hasExtended && Object.keys(basic).length === 0) return [];
  return [{ Timestamp: timestamp, ...basic, Unit: unit, ...(hasExtended ? { ExtendedStatistics: extended } : {}) }];
}
