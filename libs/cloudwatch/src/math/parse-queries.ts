import type { MathExpression } from './ast.ts';
import { inExpression } from './errors.ts';
import { parse } from './parser.ts';
import type { MetricDataQuery, MetricStat } from './query.ts';

/** A request taken apart, in its order. */
export interface ParsedQueries {
  readonly metrics: ReadonlyMap<string, MetricStat>;
  readonly expressions: ReadonlyMap<string, MathExpression>;
}

/**
 * Takes queries apart and parses their expressions; that their ids differ and each is either of the two is for the caller to see to.
 * @throws MathError with the id of the expression at fault.
 */
export function parseQueries(queries: readonly MetricDataQuery[]): ParsedQueries {
  const metrics = new Map<string, MetricStat>();
  const expressions = new Map<string, MathExpression>();
  for (const { id, metricStat, expression } of queries) {
    if (metricStat) metrics.set(id, metricStat);
    if (expression === undefined) continue;
    const parsed = inExpression(id, () => parse(expression));
    expressions.set(id, parsed);
  }
  return { metrics, expressions };
}
