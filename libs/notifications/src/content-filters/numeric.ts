import type { Bound, Test } from './ast.ts';
import { comparableNumber, endObject, next, rangeFrom, refuse, text, type Scanner } from './scanner.ts';

const TOO_MANY_ELEMENTS = 'Too many elements in numeric expression';

/** Reads what follows `"numeric":`, up to the closing bracket of the expression. */
export function parseNumeric(scanner: Scanner, start: number): Test {
  if (next(scanner) !== '[') refuse(scanner, 'Value of numeric must be an array.');
  if (next(scanner) !== 'string') refuse(scanner, `Invalid member in numeric match: ${text(scanner)}`);
  const operator = text(scanner);
  next(scanner);
  const test = operator === '=' ? parseEquals(scanner, start) : parseRange(scanner, start, operator);
  endObject(scanner, TOO_MANY_ELEMENTS);
  return { ...test, range: rangeFrom(scanner, start) };
}

function parseEquals(scanner: Scanner, start: number): Test {
  if (scanner.cursor.token !== 'number') refuse(scanner, 'Value of equals must be numeric');
  const number = comparableNumber(scanner);
  if (next(scanner) !== ']') refuse(scanner, TOO_MANY_ELEMENTS);
  return { kind: 'numeric-equals', number, range: rangeFrom(scanner, start) };
}

function parseRange(scanner: Scanner, start: number, operator: string): Test {
  if (!isBound(operator)) refuse(scanner, `Unrecognized numeric range operator: ${operator}`);
  if (scanner.cursor.token !== 'number') refuse(scanner, `Value of ${operator} must be numeric`);
  const bound: Bound = { operator, number: comparableNumber(scanner) };
  const token = next(scanner);
  if (token === ']') return { kind: 'numeric-range', bounds: [bound], range: rangeFrom(scanner, start) };
  if (operator === '<' || operator === '<=') refuse(scanner, TOO_MANY_ELEMENTS);
  const top = parseTop(scanner);
  if (bound.number.value >= top.number.value) refuse(scanner, 'Bottom must be less than top');
  return { kind: 'numeric-range', bounds: [bound, top], range: rangeFrom(scanner, start) };
}

function parseTop(scanner: Scanner): Bound {
  if (scanner.cursor.token !== 'string') refuse(scanner, `Bad value in numeric range: ${text(scanner)}`);
  const operator = text(scanner);
  if (operator !== '<' && operator !== '<=') refuse(scanner, `Bad numeric range operator: ${operator}`);
  if (next(scanner) !== 'number') refuse(scanner, `Value of ${operator} must be numeric`);
  const number = comparableNumber(scanner);
  if (next(scanner) !== ']') refuse(scanner, 'Too many terms in numeric range expression');
  return { operator, number };
}

function isBound(operator: string): operator is Bound['operator'] {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}
