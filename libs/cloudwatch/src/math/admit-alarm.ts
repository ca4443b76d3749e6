import { walk, type MathExpression } from './ast.ts';
import { inExpression, MathError } from './errors.ts';
import { link } from './link.ts';
import { parseQueries, type ParsedQueries } from './parse-queries.ts';
import { asFault, QueryFault } from './query-fault.ts';
import type { MetricDataQuery } from './query.ts';
import { scopeOf } from './query-metrics.ts';

/** The `Metrics` of an alarm that AWS would take. */
export interface AdmittedMath extends ParsedQueries {
  /** The id of the series that the alarm watches. */
  readonly watchedId: string;
  /** The id of the anomaly band that it is compared with. */
  readonly bandId?: string;
}

const mostMetrics = 10;

/**
 * Admits the `Metrics` of an alarm: one returned series, or a series and the band that `thresholdMetricId` names. Whether there
 * are any datapoints plays no part.
 * @throws QueryFault in AWS's words where they are known.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function admitAlarmMath(queries: readonly MetricDataQuery[], thresholdMetricId?: string): AdmittedMath {
  return asFault(() => {
    const parsed = parseQueries(queries, 'Metrics');
    refuseSearch(parsed);
    refuseMetrics(parsed);
    const linked = link(parsed.expressions.keys(), scopeOf(parsed));
    const arrays = new Set(linked.filter(({ type }) => type === 'TS[]').map(({ id }) => id));
    const returned = queries.filter(({ returnData = true }) => returnData).map(({ id }) => id);
    const watchedId = watchedOf(returned, parsed, thresholdMetricId);
    if (!arrays.has(watchedId)) return { ...parsed, watchedId, bandId: thresholdMetricId };
    const message =
      'Metrics expression that return multi time series are only allowed for MetricsInsights expression with an ORDER BY clause';
    throw new QueryFault('ValidationError', message);
  });
}

function watchedOf(
  returned: readonly string[],
  { expressions }: ParsedQueries,
  thresholdMetricId: string | undefined,
): string {
  const wanted = thresholdMetricId === undefined ? 1 : 2;
  if (returned.length !== wanted) {
    const count = wanted === 1 ? 'one element' : 'two elements';
    throw new QueryFault('ValidationError', `Exactly ${count} of the metrics list should return data.`);
  }
  if (thresholdMetricId === undefined) return returned[0]!;
  if (!returned.includes(thresholdMetricId) || !isBand(expressions.get(thresholdMetricId))) {
    const message = `ThresholdMetricId must be the id of a returned ANOMALY_DETECTION_BAND, got "${thresholdMetricId}"`;
    throw new QueryFault('ValidationError', message);
  }
  return returned.find((id) => id !== thresholdMetricId)!;
}

function isBand(expression: MathExpression | undefined): boolean {
  return expression?.root.kind === 'call' && expression.root.name === 'ANOMALY_DETECTION_BAND';
}

/** SEARCH is refused even in an expression that returns nothing (recorded 2026). */
function refuseSearch({ expressions }: ParsedQueries): void {
  for (const [id, { root, source }] of expressions) {
    walk(root, (node) => {
      if (node.kind !== 'call' || node.name !== 'SEARCH') return;
      inExpression(id, () => {
        throw new MathError('not-for-alarms', 'SEARCH is not supported on Metric Alarms.', {
          range: node.range,
          source,
        });
      });
    });
  }
}

function refuseMetrics({ metrics }: ParsedQueries): void {
  if (metrics.size > mostMetrics) {
    const message = `an alarm on math reads at most ${mostMetrics} metrics, got ${metrics.size}`;
    throw new QueryFault('ValidationError', message);
  }
  const periods = new Set([...metrics.values()].map(({ periodSeconds }) => periodSeconds));
  if (periods.size > 1) {
    const message = `the metrics of an alarm must have the same period, got ${[...periods].join(', ')} seconds`;
    throw new QueryFault('ValidationError', message);
  }
}
