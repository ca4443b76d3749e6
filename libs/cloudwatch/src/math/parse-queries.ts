import type { MathExpression } from './ast.ts';
import { inExpression } from './errors.ts';
import { parse } from './parser.ts';
import { QueryFault } from './query-fault.ts';
import type { MetricDataQuery, MetricStat } from './query.ts';

/** AWS's length of an expression. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html */
const longestExpression = 2048;

/** A request taken apart, in its order. */
export interface ParsedQueries {
  readonly metrics: ReadonlyMap<string, MetricStat>;
  readonly expressions: ReadonlyMap<string, MathExpression>;
}

/**
 * Checks the shape of queries and parses their expressions.
 * @param parameter What AWS calls the list: `MetricDataQueries` in GetMetricData, `Metrics` in PutMetricAlarm.
 * @throws QueryFault for the shape, MathError for an expression.
 */
export function parseQueries(queries: readonly MetricDataQuery[], parameter: string): ParsedQueries {
  const metrics = new Map<string, MetricStat>();
  const expressions = new Map<string, MathExpression>();
  queries.forEach((query, i) => checkShape(query, `${parameter}.member.${i + 1}`));
  if (new Set(queries.map(({ id }) => id)).size < queries.length) {
    throw new QueryFault('ValidationError', `The values for parameter id in ${parameter} are not unique.`);
  }
  for (const { id, metricStat, expression } of queries) {
    if (metricStat) metrics.set(id, metricStat);
    if (expression !== undefined)
      expressions.set(
        id,
        inExpression(id, () => parse(expression)),
      );
  }
  return { metrics, expressions };
}

function checkShape({ id, metricStat, expression }: MetricDataQuery, member: string): void {
  if (!isId(id)) {
    const message = `The value for parameter ${member}.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.`;
    throw new QueryFault('ValidationError', message);
  }
  if ((metricStat === undefined) === (expression === undefined)) {
    const message = `The parameters ${member}.Expression and ${member}.MetricStat are mutually exclusive and exactly one is required.`;
    throw new QueryFault('ValidationError', message);
  }
  if (expression !== undefined && (expression.length === 0 || expression.length > longestExpression)) {
    const message = `The parameter ${member}.Expression must be between 1 and ${longestExpression} characters long.`;
    throw new QueryFault('ValidationError', message);
  }
}

function isId(id: string): boolean {
  return /^[a-z][a-zA-Z0-9_]*$/.test(id);
}
