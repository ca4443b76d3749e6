import type { AlarmRecord, MetricQuery, Reading } from '../runner/performance.ts';
import { awsCall } from './aws-call.ts';
import type { Place, World } from './place.ts';

/** A stretch of time. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface MetricDataPage {
  readonly MetricDataResults: readonly {
    readonly Id: string;
    readonly Label: string;
    readonly Timestamps: readonly number[];
    readonly Values: readonly number[];
  }[];
}

/** The queries that give what a metric alarm watches, with the one that is held against the threshold; none for a composite. */
export function queriesOf({ definition, kind }: AlarmRecord): readonly MetricQuery[] {
  if (kind === 'composite') return [];
  if (definition.Metrics !== undefined) return definition.Metrics;
  const { Namespace, MetricName, Dimensions = [], Period = 60, Unit } = definition;
  const Stat = definition.Statistic ?? definition.ExtendedStatistic ?? 'Average';
  const Metric = { Namespace, MetricName, Dimensions };
  return [{ Id: 'watched', MetricStat: { Metric, Period, Stat, Unit }, ReturnData: true }];
}

/** The period of what an alarm watches, in seconds. */
export function periodOf(record: AlarmRecord): number {
  const periods = queriesOf(record).flatMap(({ MetricStat, Period }) => MetricStat?.Period ?? Period ?? []);
  return periods[0] ?? 60;
}

/** Reads what an alarm watched, one value per period that begins with the span. */
export async function readWatched({ cloud, places }: World, record: AlarmRecord, span: Span): Promise<Reading[]> {
  const queries = queriesOf(record);
  if (queries.length === 0) return [];
  const place = places.find(({ region }) => region === record.region) ?? places[0]!;
  const results = await readMetrics(cloud, place, queries, span);
  const watched = queries.find(
    ({ Id, ReturnData }) => ReturnData !== false && Id !== record.definition.ThresholdMetricId,
  );
  return results.find(({ id }) => id === (watched ?? queries[0]!).Id)?.readings ?? [];
}

/** What an alarm watched as a plot shows it, with how long each value stands for. */
export interface WatchedCourse {
  readonly periodSeconds: number;
  readonly readings: readonly Reading[];
}

/**
 * Reads what an alarm watched minute by minute, or by its own period where shorter ones would not compare with the threshold: sums and
 * counts.
 */
export async function readCourse(world: World, record: AlarmRecord, span: Span): Promise<WatchedCourse> {
  const period = periodOf(record);
  const queries = queriesOf(record);
  const sums = queries.some(({ MetricStat }) => /^(Sum|SampleCount|t[cs]|T[CS])/.test(MetricStat?.Stat ?? ''));
  if (sums || period < 60) return { periodSeconds: period, readings: await readWatched(world, record, span) };
  const byMinute = queries.map(({ MetricStat, ...query }) => ({
    ...query,
    ...(MetricStat && { MetricStat: { ...MetricStat, Period: 60 } }),
  }));
  const definition = { ...record.definition, Metrics: byMinute };
  return { periodSeconds: 60, readings: await readWatched(world, { ...record, definition }, span) };
}

/** What one query gave. */
export interface QueryReadings {
  readonly id: string;
  readonly label: string;
  /** Oldest first. */
  readonly readings: Reading[];
}

/** Asks GetMetricData. @throws Error with AWS's words when it refuses */
export async function readMetrics(
  cloud: World['cloud'],
  place: Place,
  queries: readonly MetricQuery[],
  { start, end }: Span,
): Promise<QueryReadings[]> {
  const input = {
    MetricDataQueries: queries,
    StartTime: start / 1000,
    EndTime: end / 1000,
    ScanBy: 'TimestampAscending',
  };
  const call = { service: 'monitoring', operation: 'GetMetricData' } as const;
  const { MetricDataResults } = await awsCall<MetricDataPage>(cloud, place, call, input);
  return MetricDataResults.map(({ Id, Label, Timestamps, Values }) => ({
    id: Id,
    label: Label,
    readings: Timestamps.map((at, index) => ({ at: Math.round(at * 1000), value: Values[index]! })),
  }));
}
