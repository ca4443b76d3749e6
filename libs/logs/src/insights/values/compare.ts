import type { ComparisonOperator } from '../ast.ts';
import { toNumber, toText } from './value.ts';
import type { Value } from './value.ts';

/**
 * Compares two values. AWS says only that all types can be compared; here a field that is missing equals nothing and so
 * differs from everything (`!=` holds), and has no order. Two strings are equal as text; in every other case numbers count
 * when both sides are numeric, so that `status = "200"` finds the number 200.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html
 */
export function compare(operator: ComparisonOperator, left: Value, right: Value): boolean {
  switch (operator) {
    case '=':
      return areEqual(left, right);
    case '!=':
      return !areEqual(left, right);
    case '<':
      return order(left, right) < 0;
    case '<=':
      return order(left, right) <= 0;
    case '>':
      return order(left, right) > 0;
    case '>=':
      return order(left, right) >= 0;
    default:
      return operator satisfies never;
  }
}

export function areEqual(left: Value, right: Value): boolean {
  if (left === undefined || right === undefined) return false;
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  const leftNumber = toNumber(left);
  const rightNumber = toNumber(right);
  return leftNumber !== undefined && rightNumber !== undefined
    ? leftNumber === rightNumber
    : toText(left) === toText(right);
}

/** Returns a negative, zero or positive number, or `NaN`, which fails every comparison, when the two have no order. */
function order(left: Value, right: Value): number {
  const leftNumber = toNumber(left);
  const rightNumber = toNumber(right);
  if (leftNumber !== undefined && rightNumber !== undefined) return leftNumber - rightNumber;
  if (typeof left !== 'string' || typeof right !== 'string') return NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}
