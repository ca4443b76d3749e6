import type { Instant, Series } from '../series.ts';
import { walk, type MathExpression } from './ast.ts';
import { constantOf } from './constant.ts';
import { evaluateAll, type MathEnvironment, type MathMetric, type MathResult } from './evaluate.ts';
import { groupBy } from './group-by.ts';
import { automaticLabels } from './labels.ts';
import { link } from './link.ts';
import { parseQueries, type ParsedQueries } from './parse-queries.ts';
import type { MetricDataQuery, MetricStat } from './query.ts';
import type { LabelledSeries, MathSources } from './sources.ts';

/**
 * The part of GetMetricData that is about metrics and math; the caller has admitted the queries and rounded `start` down as AWS
 * does.
 */
export interface MetricDataRequest {
  readonly start: Instant;
  readonly end: Instant;
  readonly queries: readonly MetricDataQuery[];
}

/** Where the datapoints come from. */
export interface MetricDataReader extends MathSources {
  read(stat: MetricStat, start: Instant, end: Instant): Series;
}

/** One series of the answer, oldest datapoint first; an expression that yields an array gives several with one id. */
export interface MetricDataResult extends LabelledSeries {
  readonly id: string;
}

/** The period of an expression that reads nothing, such as `TIME_SERIES(1)`; AWS does not say what it is. */
const periodOfNothing = 60;

/**
 * Answers the queries of a request, those that return data.
 * @throws MathError with the id of the expression at fault.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export function queryMetrics(request: MetricDataRequest, reader: MetricDataReader): readonly MetricDataResult[] {
  const parsed = parseQueries(request.queries);
  const linked = link(parsed.expressions.keys(), scopeOf(parsed));
  const metrics = readMetrics(request, parsed, reader);
  const results = evaluateExpressions(
    linked.map(({ id }) => id),
    { request, parsed, metrics, reader },
  );
  return request.queries
    .filter(({ returnData = true }) => returnData)
    .flatMap((query) => answer(query, metrics, results));
}

/** The ids that the expressions of a request may use. */
function scopeOf({ metrics, expressions }: ParsedQueries) {
  return { metricIds: [...metrics.keys()], expressions };
}

function answer(
  { id, label }: MetricDataQuery,
  metrics: ReadonlyMap<string, MathMetric>,
  results: ReadonlyMap<string, MathResult>,
): readonly MetricDataResult[] {
  const metric = metrics.get(id);
  if (metric) return [{ id, label: metric.label ?? id, ...metric.series }];
  const { type, series } = results.get(id)!;
  if (type === 'TS') return [{ ...series[0]!, id, label: label ?? id }];
  return series.map((each) => ({ ...each, id, label: [label, each.label].filter(Boolean).join(' ') || id }));
}

function readMetrics(
  { start, end, queries }: MetricDataRequest,
  { metrics }: ParsedQueries,
  reader: MetricDataReader,
): ReadonlyMap<string, MathMetric> {
  const labels = labelsOf(queries);
  return new Map(
    [...metrics].map(([id, stat]) => [
      id,
      { series: reader.read(stat, start, end), label: labels.get(id), periodSeconds: stat.periodSeconds },
    ]),
  );
}

/** Automatic labels look at the returned queries without a label only; what is not returned is named by its metric. */
function labelsOf(queries: readonly MetricDataQuery[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { id, label, metricStat } of queries) if (metricStat) named.set(id, label ?? metricStat.metric.name);
  const automatic = queries.flatMap(({ id, label, metricStat, returnData = true }) =>
    metricStat && label === undefined && returnData ? [{ id, metricStat }] : [],
  );
  const labels = automaticLabels(automatic.map(({ metricStat }) => metricStat));
  automatic.forEach(({ id }, i) => named.set(id, labels[i]!));
  return named;
}

interface Evaluation {
  readonly request: MetricDataRequest;
  readonly parsed: ParsedQueries;
  readonly metrics: ReadonlyMap<string, MathMetric>;
  readonly reader: MetricDataReader;
}

/** Evaluates the expressions of one period together. */
function evaluateExpressions(
  ids: readonly string[],
  { request, parsed, metrics, reader }: Evaluation,
): ReadonlyMap<string, MathResult> {
  const periods = periodsOf(ids, request.queries, parsed);
  const results = new Map<string, MathResult>();
  for (const [periodSeconds, group] of groupBy(ids, (id) => periods.get(id)!)) {
    const { start, end } = request;
    const environment: MathEnvironment = {
      start,
      end,
      periodSeconds,
      metrics,
      expressions: parsed.expressions,
      sources: reader,
    };
    const evaluated = evaluateAll(group, environment);
    for (const id of group) results.set(id, evaluated.get(id)!);
  }
  return results;
}

/** Finds the period of each expression; `ids` are in the order in which they can be evaluated. */
function periodsOf(
  ids: readonly string[],
  queries: readonly MetricDataQuery[],
  { metrics, expressions }: ParsedQueries,
): ReadonlyMap<string, number> {
  const given = new Map(queries.map(({ id, periodSeconds }) => [id, periodSeconds]));
  const periods = new Map([...metrics].map(([id, { periodSeconds }]) => [id, periodSeconds]));
  const ofMetrics = [...periods.values()];
  for (const id of ids) {
    const read = periodsRead(expressions.get(id)!, periods, ofMetrics);
    periods.set(id, given.get(id) ?? (read.length > 0 ? Math.min(...read) : periodOfNothing));
  }
  return periods;
}

function periodsRead(
  { root }: MathExpression,
  known: ReadonlyMap<string, number>,
  ofMetrics: readonly number[],
): readonly number[] {
  const read: number[] = [];
  walk(root, (node) => {
    if (node.kind === 'reference') read.push(known.get(node.id)!);
    if (node.kind !== 'call') return;
    if (node.name === 'METRICS') read.push(...ofMetrics);
    if (node.name === 'SEARCH' && node.args[2]) read.push(constantOf(node.args[2])!);
  });
  return read;
}
