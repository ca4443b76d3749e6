import type { Metric } from '../metric.ts';
import type { Unit } from '../unit.ts';
import { alarmProgram, bandOf, type AlarmProgram } from './alarm-program.ts';
import type { ApiMetric, ApiMetricDataQuery, MetricAlarm } from './metric-alarm.ts';
import type { AlarmBandQuery } from './observe.ts';
import { queryPeriod } from './query-period.ts';

/** One statistic of one metric. */
export interface MetricInput {
  readonly metric: Metric;
  readonly statistic: string;
  readonly unit?: Unit;
}

/** What an anomaly detection alarm compares with, before it is known when. */
export type BandedQuery = Pick<AlarmBandQuery, 'around' | 'deviations'>;

/** An alarm on MetricName. */
export interface SingleSeries {
  readonly kind: 'metric';
  readonly periodSeconds: number;
  readonly input: MetricInput;
}

/** An alarm on Metrics. */
export interface MathSeries {
  readonly kind: 'math';
  readonly periodSeconds: number;
  /** The metrics that the program reads, in its order. */
  readonly inputs: readonly MetricInput[];
  readonly program: AlarmProgram;
  /** Whether the watched query names a Period of its own. */
  readonly explicitPeriod: boolean;
  readonly band?: BandedQuery;
}

export type WatchedSeries = SingleSeries | MathSeries;

/** Finds what an admitted alarm watches. */
export function watchedSeries(alarm: MetricAlarm): WatchedSeries {
  if (alarm.Metrics !== undefined && alarm.Metrics.length > 0) return mathSeries(alarm, alarm.Metrics);
  const statistic = alarm.ExtendedStatistic ?? alarm.Statistic!;
  const input = { metric: metricOf(alarm), statistic, unit: alarm.Unit as Unit | undefined };
  return { kind: 'metric', periodSeconds: alarm.Period!, input };
}

function mathSeries({ ThresholdMetricId }: MetricAlarm, queries: readonly ApiMetricDataQuery[]): MathSeries {
  const watched = queries.find(({ Id, ReturnData }) => ReturnData !== false && Id !== ThresholdMetricId)!;
  const metrics = queries.filter(({ MetricStat }) => MetricStat !== undefined);
  return {
    kind: 'math',
    periodSeconds: queryPeriod(queries),
    inputs: metrics.map(inputOf),
    program: alarmProgram(queries, watched.Id),
    explicitPeriod: watched.Period !== undefined,
    ...(ThresholdMetricId !== undefined && { band: bandedQuery(queries, ThresholdMetricId) }),
  };
}

function bandedQuery(queries: readonly ApiMetricDataQuery[], id: string): BandedQuery {
  const { id: aroundId, deviations } = bandOf(queries.find(({ Id }) => Id === id)!)!;
  const around = queries.find(({ Id }) => Id === aroundId)!;
  return { around: { kind: 'metric', ...inputOf(around) }, deviations };
}

function inputOf({ MetricStat }: ApiMetricDataQuery): MetricInput {
  const { Metric, Stat, Unit } = MetricStat!;
  return { metric: metricOf(Metric), statistic: Stat, unit: Unit as Unit | undefined };
}

function metricOf({ Namespace, MetricName, Dimensions = [] }: ApiMetric): Metric {
  const dimensions = Dimensions.map(({ Name, Value }) => ({ name: Name, value: Value }));
  return { namespace: Namespace!, name: MetricName!, dimensions };
}
