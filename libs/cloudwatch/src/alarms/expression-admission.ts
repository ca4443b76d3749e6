import type { Expression, MathExpression } from '../math/ast.ts';
import { awsMessage, MathError } from '../math/errors.ts';
import { link } from '../math/link.ts';
import { invalid } from './alarm-fault.ts';
import { bandOf, calls, parsedExpressions } from './alarm-program.ts';
import type { ApiMetricDataQuery, MetricAlarmRequest } from './metric-alarm.ts';

/**
 * Refuses expressions that do not parse, do not check, or do not go into alarms. SEARCH is refused even where it is hidden,
 * while an expression whose series is empty is admitted (recorded 2026); the sentences are AWS's.
 */
export function requireExpressions(request: MetricAlarmRequest, queries: readonly ApiMetricDataQuery[]): void {
  const expressions = refusing(() => parsedExpressions(queries));
  for (const { root } of expressions.values()) requireAlarmFunctions(root);
  const metricIds = queries.filter(({ MetricStat }) => MetricStat !== undefined).map(({ Id }) => Id);
  const linked = refusing(() => link(expressions.keys(), { metricIds, expressions }));
  for (const { Id, ReturnData } of queries) {
    if (ReturnData === false || Id === request.ThresholdMetricId) continue;
    if (linked.find(({ id }) => id === Id)?.type === 'TS[]')
      invalid('Metrics expression that return multi time series are only allowed for MetricsInsights expression with an ORDER BY clause'); // prettier-ignore
  }
  requireBand(request, queries, expressions);
}

function requireAlarmFunctions(root: Expression): void {
  if (calls(root, 'SEARCH')) invalid('SEARCH is not supported on Metric Alarms.');
  if (calls(root, 'INSIGHT_RULE_METRIC'))
    invalid('INSIGHT_RULE_METRIC is not modelled in alarms; watch a metric instead');
}

function requireBand(
  { ThresholdMetricId }: MetricAlarmRequest,
  queries: readonly ApiMetricDataQuery[],
  expressions: ReadonlyMap<string, MathExpression>,
): void {
  for (const [id, { root }] of expressions)
    if (id !== ThresholdMetricId && calls(root, 'ANOMALY_DETECTION_BAND'))
      invalid(`query "${id}" draws a band; only the query that ThresholdMetricId names can`);
  if (ThresholdMetricId === undefined) return;
  const query = queries.find(({ Id }) => Id === ThresholdMetricId)!;
  const band = query.Expression === undefined ? undefined : bandOf(query);
  if (band === undefined)
    return invalid(
      `query "${ThresholdMetricId}" must be ANOMALY_DETECTION_BAND(id) or ANOMALY_DETECTION_BAND(id, deviations)`,
    );
  const period = queries.find(({ Id }) => Id === band.id)?.MetricStat?.Period;
  if (period === undefined)
    invalid(`a band around the expression "${band.id}" is not modelled; draw it around a metric`);
  if (period < 60) invalid(`anomaly detection needs a period of at least 60 seconds, got ${period}`);
}

/** Turns an error of metric math into a refusal in AWS's words. */
function refusing<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    return invalid(awsMessage(error, error.id ?? ''));
  }
}
