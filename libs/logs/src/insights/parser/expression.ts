import type { ArithmeticOperator, ComparisonOperator, Expression, LiteralExpression } from '../ast.ts';
import { unexpectedSymbol } from '../errors.ts';
import { accept, isNext, maxNesting, nested, rangeFrom, refuse, take, tooDeep } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { parsePattern } from './pattern.ts';
import { parsePrimary } from './primary.ts';

const comparisons: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];

/** Parses an expression; from loose to tight: or, and, not, comparison, + -, * / %, ^, sign. */
export function parseExpression(cursor: Cursor): Expression {
  return nested(cursor, () => junction(cursor, 'or', () => junction(cursor, 'and', () => negation(cursor))));
}

function junction(cursor: Cursor, type: 'and' | 'or', operand: () => Expression): Expression {
  const { start } = cursor.token.range;
  const first = operand();
  if (!isNext(cursor, type)) return first;
  const operands = [first];
  while (accept(cursor, type)) operands.push(operand());
  return { type, operands, range: rangeFrom(cursor, start) };
}

function negation(cursor: Cursor): Expression {
  const { start } = cursor.token.range;
  if (!accept(cursor, 'not')) return comparison(cursor);
  const operand = nested(cursor, () => negation(cursor));
  return { type: 'not', operand, range: rangeFrom(cursor, start) };
}

function comparison(cursor: Cursor): Expression {
  const { start } = cursor.token.range;
  const left = sum(cursor);
  const operator = comparisons.find((symbol) => isNext(cursor, symbol));
  if (operator) {
    take(cursor);
    const right = sum(cursor);
    return { type: 'comparison', operator, left, right, range: rangeFrom(cursor, start) };
  }
  const negated = accept(cursor, 'not');
  if (accept(cursor, 'like') || (!negated && accept(cursor, '=~'))) {
    const pattern = parsePattern(cursor);
    return { type: 'like', subject: left, pattern, negated, range: rangeFrom(cursor, start) };
  }
  if (accept(cursor, 'in')) {
    const values = list(cursor);
    return { type: 'in', subject: left, values, negated, range: rangeFrom(cursor, start) };
  }
  return negated ? refuse(cursor, 'like or in') : left;
}

function list(cursor: Cursor): LiteralExpression[] {
  if (!accept(cursor, '[')) refuse(cursor, '[ and a list of values');
  const values: LiteralExpression[] = [];
  do values.push(listValue(cursor));
  while (accept(cursor, ','));
  if (!accept(cursor, ']')) refuse(cursor, ', or ]');
  return values;
}

function listValue(cursor: Cursor): LiteralExpression {
  const { start } = cursor.token.range;
  const negative = accept(cursor, '-');
  const value = parsePrimary(cursor, parseExpression);
  if (value.type === 'literal' && !negative) return value;
  if (value.type === 'literal' && typeof value.value === 'number') {
    return { ...value, value: -value.value, range: rangeFrom(cursor, start) };
  }
  throw unexpectedSymbol(cursor.source, value.range, 'a string or a number');
}

function sum(cursor: Cursor): Expression {
  return chain(cursor, ['+', '-'], () => chain(cursor, ['*', '/', '%'], () => power(cursor)));
}

function chain(cursor: Cursor, operators: readonly ArithmeticOperator[], operand: () => Expression): Expression {
  const { start } = cursor.token.range;
  let left = operand();
  for (let length = 1; ; length += 1) {
    const operator = operators.find((symbol) => isNext(cursor, symbol));
    if (!operator) return left;
    if (length > maxNesting) tooDeep(cursor.token.range);
    take(cursor);
    left = { type: 'arithmetic', operator, left, right: operand(), range: rangeFrom(cursor, start) };
  }
}

/** Binds to the right: `2 ^ 3 ^ 2` is `2 ^ (3 ^ 2)`; AWS does not say, this is what mathematics does. */
function power(cursor: Cursor): Expression {
  const { start } = cursor.token.range;
  const left = sign(cursor);
  if (!accept(cursor, '^')) return left;
  const right = nested(cursor, () => power(cursor));
  return { type: 'arithmetic', operator: '^', left, right, range: rangeFrom(cursor, start) };
}

function sign(cursor: Cursor): Expression {
  const { start } = cursor.token.range;
  if (!accept(cursor, '-')) return parsePrimary(cursor, parseExpression);
  const operand = nested(cursor, () => sign(cursor));
  return { type: 'negative', operand, range: rangeFrom(cursor, start) };
}
