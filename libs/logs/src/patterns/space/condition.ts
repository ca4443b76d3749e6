import { parseDecimal } from '../shared/decimal.ts';
import { compileRegex } from '../regex/matcher.ts';
import { compileGlob, type TextTest } from '../shared/glob.ts';
import type { Operand } from '../shared/operand.ts';
import { compareNumbers, type Operator } from '../shared/operator.ts';
import type { FieldCondition } from './ast.ts';

/** Tests one field, which stands in the line from `start` to `end`. */
export type FieldTest = TextTest;

/** Compiles the condition of a field. */
export function compileCondition(condition: FieldCondition): FieldTest {
  switch (condition.kind) {
    case 'and': {
      const left = compileCondition(condition.left);
      const right = compileCondition(condition.right);
      return (line, start, end) => left(line, start, end) && right(line, start, end);
    }
    case 'or': {
      const left = compileCondition(condition.left);
      const right = compileCondition(condition.right);
      return (line, start, end) => left(line, start, end) || right(line, start, end);
    }
    case 'compare':
      return compileComparison(condition.operator, condition.operand);
    default:
      return condition satisfies never;
  }
}

function compileComparison(operator: Operator, operand: Operand): FieldTest {
  if (operator === '=') return compileEquality(operand);
  if (operator === '!=') {
    const equals = compileEquality(operand);
    return (line, start, end) => !equals(line, start, end);
  }
  const right = operand.kind === 'number' ? operand.value : NaN;
  return (line, start, end) => {
    const left = parseDecimal(line.slice(start, end));
    return left !== undefined && compareNumbers(left, operator, right);
  };
}

/** A number equals fields of the same value, however they are written; AWS does not say. */
function compileEquality(operand: Operand): FieldTest {
  switch (operand.kind) {
    case 'text':
      return compileGlob(operand.text);
    case 'regex':
      return compileRegex(operand.regex);
    case 'number':
      return (line, start, end) => parseDecimal(line.slice(start, end)) === operand.value;
    default:
      return operand satisfies never;
  }
}
