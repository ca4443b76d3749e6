import type { FilterCommand } from '../ast.ts';
import { compileExpression } from '../compile-expression.ts';
import type { CompileContext } from '../compile-expression.ts';
import { isTrue } from '../values/value.ts';
import type { Progress } from './progress.ts';

/**
 * Keeps the rows for which the condition is true.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Filter.html
 */
export function runFilter(progress: Progress, command: FilterCommand, context: CompileContext): Progress {
  const condition = compileExpression(command.condition, context);
  const rows = progress.rows.filter((row) => isTrue(condition(row)));
  return { ...progress, rows, matched: progress.grouped ? progress.matched : rows.length };
}
