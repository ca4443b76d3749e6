import { walk, type Expression, type MathExpression } from '../math/ast.ts';
import { compile } from '../math/compile.ts';
import { constantOf } from '../math/constant.ts';
import { inExpression } from '../math/errors.ts';
import { parse } from '../math/parser.ts';
import type { SlotGrid } from '../math/slot-frame.ts';
import type { ApiMetricDataQuery } from './metric-alarm.ts';

/** The watched query of an alarm as a function of its metrics. */
export interface AlarmProgram {
  /** True when the value of a period depends on nothing but the metrics in that period and its time. */
  readonly elementWise: boolean;
  /** Takes one column per metric, in the order of Metrics; the result is good until the next evaluation. */
  evaluate(inputs: readonly Float64Array[], grid: SlotGrid): Float64Array;
}

const defaultDeviations = 2;

/**
 * Compiles the query that an alarm watches, together with those it refers to.
 * @throws MathError
 */
export function alarmProgram(queries: readonly ApiMetricDataQuery[], watchedId: string): AlarmProgram {
  const metricIds = queries.filter(({ MetricStat }) => MetricStat !== undefined).map(({ Id }) => Id);
  const expressions = parsedExpressions(queries);
  const watched = expressions.get(watchedId);
  if (watched === undefined) {
    const column = metricIds.indexOf(watchedId);
    return { elementWise: true, evaluate: (inputs) => inputs[column]! };
  }
  const compiled = compile(watched, { metricIds, expressions });
  return {
    elementWise: compiled.elementWise && ![...expressions.values()].some(({ root }) => calls(root, 'PERIOD')),
    evaluate: (inputs, grid) => compiled.run(grid, inputs)[0]!.subarray(0, grid.count),
  };
}

/**
 * Parses the expressions among an alarm's queries, by id.
 * @throws MathError with the id of the expression at fault.
 */
export function parsedExpressions(queries: readonly ApiMetricDataQuery[]): ReadonlyMap<string, MathExpression> {
  const parsed = new Map<string, MathExpression>();
  for (const { Id, Expression } of queries) {
    if (Expression === undefined) continue;
    const expression = inExpression(Id, () => parse(Expression));
    parsed.set(Id, expression);
  }
  return parsed;
}

/** Tells whether a function is called anywhere in an expression. */
export function calls(root: Expression, name: string): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= node.kind === 'call' && node.name === name;
  });
  return found;
}

/** Reads `ANOMALY_DETECTION_BAND(id[, deviations])`; undefined when the query is anything else. */
export function bandOf({ Expression = '' }: ApiMetricDataQuery): { id: string; deviations: number } | undefined {
  const { root } = parse(Expression);
  if (root.kind !== 'call' || root.name !== 'ANOMALY_DETECTION_BAND') return undefined;
  const [around, deviations] = root.args;
  if (around?.kind !== 'reference') return undefined;
  return { id: around.id, deviations: deviations === undefined ? defaultDeviations : constantOf(deviations)! };
}
