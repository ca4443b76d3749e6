import type { Expression, FieldExpression, StatsCommand } from '../ast.ts';
import { findAggregate } from '../functions/table.ts';
import { aggregateNames, checkExpression, invalid } from './check-expression.ts';
import { childrenOf } from './walk.ts';

/**
 * Refuses a `stats` whose columns are more than aggregates and what can be computed from them. Outside of an aggregate a
 * column may use the groups and the columns before it, as AWS's sample `provisonedMemoryMB - maxMemoryUsedMB` does.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-examples.html
 */
export function checkStats(command: StatsCommand): void {
  for (const { expression } of command.by) checkExpression(expression, 'plain');
  const known = new Set(command.by.map(({ name }) => name));
  for (const { expression, name } of command.aggregates) {
    checkExpression(expression, 'stats');
    const stray = fieldOutside(expression, known);
    if (stray) {
      invalid(`${stray.name} is neither aggregated nor grouped by; use an aggregate (${aggregateNames})`, stray.range);
    }
    known.add(name);
  }
}

function fieldOutside(expression: Expression, known: ReadonlySet<string>): FieldExpression | undefined {
  if (expression.type === 'field') return known.has(expression.name) ? undefined : expression;
  if (expression.type === 'call' && findAggregate(expression.name)) return undefined;
  for (const child of childrenOf(expression)) {
    const stray = fieldOutside(child, known);
    if (stray) return stray;
  }
  return undefined;
}
