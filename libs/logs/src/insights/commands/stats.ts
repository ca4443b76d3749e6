import type { CallExpression, Expression, Item, StatsCommand } from '../ast.ts';
import { childrenOf } from '../check/walk.ts';
import { compileExpression } from '../compile-expression.ts';
import type { CompileContext, Evaluator } from '../compile-expression.ts';
import type { Samples } from '../functions/aggregate.ts';
import { findAggregate } from '../functions/table.ts';
import { readField, rowOf } from '../records/row.ts';
import type { Row } from '../records/row.ts';
import { toNumber, toText } from '../values/value.ts';
import type { Value } from '../values/value.ts';
import type { Progress } from './progress.ts';

/** A column of `stats`: the aggregates it calls, and the expression around them. */
interface Column {
  readonly name: string;
  readonly aggregates: readonly ((rows: readonly Row[]) => Value)[];
  readonly evaluate: Evaluator;
}

/**
 * Turns rows into groups, in the order in which the rows bring them up. A group whose field is missing is a group too;
 * without rows there are no groups, not even for `count(*)`. Both are left open by AWS.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html
 */
export function runStats(progress: Progress, command: StatsCommand, context: CompileContext): Progress {
  const by = command.by.map(({ name, expression }) => ({ name, evaluate: compileExpression(expression, context) }));
  const columns = command.aggregates.map((item) => compileColumn(item, context));
  const rows = groupRows(progress.rows, by).map((group) => {
    for (const { name, aggregates, evaluate } of columns) {
      group.row.aggregates = aggregates.map((aggregate) => aggregate(group.members));
      group.row.computed.set(name, evaluate(group.row));
    }
    return group.row;
  });
  const names = [...by, ...columns].map(({ name }) => name);
  return { ...progress, rows, columns: names, display: undefined, selected: true, grouped: true };
}

interface Group {
  readonly row: Row;
  readonly members: Row[];
}

function groupRows(rows: readonly Row[], by: readonly { name: string; evaluate: Evaluator }[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const values = by.map(({ evaluate }) => evaluate(row));
    const key = JSON.stringify(values.map((value) => toText(value) ?? null));
    let group = groups.get(key);
    if (!group) {
      group = { row: rowOf(undefined), members: [] };
      by.forEach(({ name }, index) => group!.row.computed.set(name, values[index]));
      groups.set(key, group);
    }
    group.members.push(row);
  }
  return [...groups.values()];
}

function compileColumn({ name, expression }: Item, context: CompileContext): Column {
  const calls = aggregateCalls(expression);
  return {
    name,
    aggregates: calls.map((call) => compileAggregate(call, context)),
    evaluate: compileExpression(expression, { ...context, aggregates: calls }),
  };
}

function aggregateCalls(expression: Expression): readonly CallExpression[] {
  if (expression.type === 'call' && findAggregate(expression.name)) return [expression];
  return childrenOf(expression).flatMap(aggregateCalls);
}

function compileAggregate({ name, args }: CallExpression, context: CompileContext): (rows: readonly Row[]) => Value {
  const { evaluate } = findAggregate(name)!;
  const [field, percent] = args;
  const value: Evaluator = !field || field.type === 'star' ? () => true : compileExpression(field, context);
  const asked = percent?.type === 'literal' ? Number(percent.value) : 0;
  return (rows) => evaluate(samplesOf(rows, value, asked));
}

function samplesOf(rows: readonly Row[], evaluate: Evaluator, percent: number): Samples {
  const values: Value[] = [];
  const times: (number | undefined)[] = [];
  for (const row of rows) {
    const value = evaluate(row);
    if (value === undefined) continue;
    values.push(value);
    times.push(toNumber(readField(row, '@timestamp')));
  }
  return { values, times, percent };
}
