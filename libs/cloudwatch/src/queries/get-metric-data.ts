import { awsMessage, MathError } from '../math/errors.ts';
import type { MetricDataQuery as MathQuery, MetricStat } from '../math/query.ts';
import { queryMetrics, type MetricDataResult as MathResult } from '../math/query-metrics.ts';
import type { MathSources } from '../math/sources.ts';
import { MetricFault } from '../request-fault.ts';
import type { Instant } from '../series.ts';
import type { MetricStore } from '../store/metric-store.ts';
import type { Unit } from '../unit.ts';
import { pageOf } from './metric-data-pages.ts';
import type { MessageData, MetricDataResult } from './metric-data-result.ts';
import { requireQueries, requireWindow } from './metric-data-rules.ts';
import { unitsRead } from './read-series.ts';
import { defaultAccountId, metricOf, type MetricDataQuery, type QueryContext } from './request.ts';
import { startOf, storeReader } from './store-reader.ts';
import { roundDown } from './window.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export interface GetMetricDataRequest {
  readonly MetricDataQueries?: readonly MetricDataQuery[];
  /** Included, after rounding down. */
  readonly StartTime?: Instant;
  /** Excluded. */
  readonly EndTime?: Instant;
  /** @default TimestampDescending */
  readonly ScanBy?: 'TimestampDescending' | 'TimestampAscending';
  /** @default 100800 */
  readonly MaxDatapoints?: number;
  readonly NextToken?: string;
}

export interface GetMetricDataResult {
  readonly MetricDataResults: readonly MetricDataResult[];
  readonly Messages: readonly MessageData[];
  readonly NextToken?: string;
}

/** Who asks, and where expressions find what is not in the store. */
export interface MetricDataContext extends QueryContext {
  /** @default SEARCH looks through the store, other functions that need a source are refused */
  readonly sources?: MathSources;
}

/**
 * Answers metric queries and expressions with time series, newest datapoint first unless asked otherwise. Metrics of another
 * account are Forbidden. Placeholders such as `${LAST}` in a label stay as they are.
 * @throws MetricFault; a mistake in an expression is its cause, a MathError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export function getMetricData(
  store: MetricStore,
  request: GetMetricDataRequest,
  context: MetricDataContext,
): GetMetricDataResult {
  const { MetricDataQueries: wireQueries = [], StartTime: start, EndTime: end } = request;
  requireQueries(wireQueries);
  requireWindow(start, end);
  store.advance(context.now);
  const queries = wireQueries.map(queryOf);
  const foreign = foreignStats(wireQueries, queries, context);
  const reader = storeReader(store, { now: context.now, sources: context.sources ?? {}, foreign });
  const earliest = earliestStart(queries, start!, context.now);
  const series = worded(() => queryMetrics({ start: earliest, end: end!, queries }, reader));
  const stats = new Map(queries.map(({ id, metricStat }) => [id, metricStat]));
  const results = series.map((one) => {
    const stat = stats.get(one.id);
    if (stat === undefined) return resultOf(one);
    if (foreign.has(stat)) return { ...resultOf(one), StatusCode: 'Forbidden' as const };
    const units = unitsRead(store, { ...stat, ...startOf(stat, start!, context.now), end: end! });
    return { ...resultOf(one), ...unitMessages(units) };
  });
  return pageOf(request.ScanBy === 'TimestampAscending' ? results : results.map(newestFirst), request);
}

/** Turns an error of metric math into a refusal as AWS words it. */
function worded<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    throw new MetricFault('ValidationError', awsMessage(error, error.id ?? ''), { cause: error });
  }
}

function queryOf({ Id = '', MetricStat, Expression, Label, ReturnData, Period }: MetricDataQuery): MathQuery {
  const rest = { id: Id, expression: Expression, label: Label, returnData: ReturnData, periodSeconds: Period };
  if (MetricStat === undefined) return rest;
  const { Metric = {}, Stat: statistic = '', Period: periodSeconds = 60, Unit } = MetricStat;
  return {
    ...rest,
    metricStat: { metric: metricOf(Metric), statistic, periodSeconds, unit: Unit as Unit | undefined },
  };
}

function foreignStats(
  wireQueries: readonly MetricDataQuery[],
  queries: readonly MathQuery[],
  { accountId = defaultAccountId }: QueryContext,
): ReadonlySet<MetricStat> {
  const foreign = queries.filter((_, index) => (wireQueries[index]!.AccountId ?? accountId) !== accountId);
  return new Set(foreign.flatMap(({ metricStat }) => metricStat ?? []));
}

/** Expressions begin where the query with the shortest period does. */
function earliestStart(queries: readonly MathQuery[], start: Instant, now: Instant): Instant {
  const periods = queries.flatMap(({ metricStat, periodSeconds }) => metricStat?.periodSeconds ?? periodSeconds ?? []);
  return roundDown(start, Math.min(60, ...periods), start, now);
}

function resultOf({ id, label, times, values }: MathResult): MetricDataResult {
  return { Id: id, Label: label, Timestamps: times, Values: values, StatusCode: 'Complete' };
}

function unitMessages(units: readonly Unit[]): Pick<MetricDataResult, 'Messages'> {
  if (units.length < 2) return {};
  return { Messages: [{ Code: 'MultipleUnits', Value: `Multiple units returned: '[${units.join(', ')}]'` }] };
}

function newestFirst(result: MetricDataResult): MetricDataResult {
  return { ...result, Timestamps: result.Timestamps.toReversed(), Values: result.Values.toReversed() };
}
