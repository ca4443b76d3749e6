import type { FieldsCommand } from '../ast.ts';
import { compileExpression } from '../compile-expression.ts';
import type { CompileContext } from '../compile-expression.ts';
import type { Progress } from './progress.ts';

/**
 * Computes columns and adds them to those shown. The columns of one command do not see each other (observed 2026).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Fields.html
 */
export function runFields(progress: Progress, command: FieldsCommand, context: CompileContext): Progress {
  const made = command.items
    .filter(({ expression, alias }) => alias !== undefined || expression.type !== 'field')
    .map(({ expression, name }) => ({ name, evaluate: compileExpression(expression, context) }));
  for (const row of progress.rows) {
    const values = made.map(({ evaluate }) => evaluate(row));
    made.forEach(({ name }, index) => row.computed.set(name, values[index]));
  }
  const columns = [...progress.columns, ...command.items.map(({ name }) => name)];
  return { ...progress, columns, selected: true };
}
