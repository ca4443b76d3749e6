import { openJson } from '../json/json-cursor.ts';
import { JsonSyntaxError, renderPosition } from '../json/json-syntax-error.ts';
import type { Entry, FilterObject, Test } from './ast.ts';
import type { Dialect } from './dialect.ts';
import { FilterSyntaxError } from './filter-syntax-error.ts';
import { parseMatchExpression } from './match-expressions.ts';
import { RESERVED_IN_OR } from './reserved-names.ts';
import { next, rangeFrom, refuse, startOf, text, type Scanner } from './scanner.ts';

/**
 * Reads a filter and refuses what AWS refuses, in AWS's words.
 * @throws FilterSyntaxError
 * @see https://github.com/aws/event-ruler
 */
export function parseFilter(source: string, dialect: Dialect): FilterObject {
  const scanner: Scanner = { cursor: openJson(source), dialect };
  try {
    if (next(scanner) !== '{') refuse(scanner, 'Filter is not an object');
    const filter = parseObject(scanner, false);
    next(scanner);
    return filter;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new FilterSyntaxError(error.message, renderPosition(source, error.position));
  }
}

function parseObject(scanner: Scanner, insideOr: boolean): FilterObject {
  const start = startOf(scanner);
  const entries: Entry[] = [];
  while (next(scanner) !== '}') entries.push(parseEntry(scanner, insideOr));
  if (entries.length === 0) refuse(scanner, 'Empty objects are not allowed');
  return { entries, range: rangeFrom(scanner, start) };
}

function parseEntry(scanner: Scanner, insideOr: boolean): Entry {
  const start = startOf(scanner);
  const name = text(scanner);
  if (name === '$or') return parseOr(scanner, start);
  if (insideOr && RESERVED_IN_OR.has(name)) {
    refuse(scanner, `${name} is Ruler reserved fieldName which cannot be used inside $or.`);
  }
  const token = next(scanner);
  if (token === '{') {
    const value = parseObject(scanner, insideOr);
    return { kind: 'object', name, value, range: rangeFrom(scanner, start) };
  }
  if (token === '[') {
    const tests = parseTests(scanner);
    return { kind: 'field', name, tests, range: rangeFrom(scanner, start) };
  }
  return refuse(scanner, `"${name}" must be an object or an array`);
}

function parseOr(scanner: Scanner, start: number): Entry {
  if (next(scanner) !== '[') refuse(scanner, 'It must be an Array followed with $or.');
  const branches: FilterObject[] = [];
  for (let token = next(scanner); token !== ']'; token = next(scanner)) {
    if (token !== '{') refuse(scanner, 'Only JSON object is allowed in array of $or relationship.');
    branches.push(parseObject(scanner, true));
  }
  if (branches.length < 2) refuse(scanner, 'There must have at least 2 Objects in $or relationship.');
  return { kind: 'or', branches, range: rangeFrom(scanner, start) };
}

function parseTests(scanner: Scanner): readonly Test[] {
  const tests: Test[] = [];
  for (let token = next(scanner); token !== ']'; token = next(scanner)) {
    const start = startOf(scanner);
    switch (token) {
      case '{':
        tests.push(parseMatchExpression(scanner));
        break;
      case 'string':
        tests.push({ kind: 'text', text: text(scanner), range: rangeFrom(scanner, start) });
        break;
      case 'number': {
        const digits = text(scanner);
        tests.push({ kind: 'number', number: { digits, value: Number(digits) }, range: rangeFrom(scanner, start) });
        break;
      }
      case 'true':
      case 'false':
      case 'null':
        tests.push({ kind: 'word', value: wordValue(token), range: rangeFrom(scanner, start) });
        break;
      default:
        refuse(scanner, 'Match value must be String, number, true, false, or null');
    }
  }
  if (tests.length === 0) refuse(scanner, 'Empty arrays are not allowed');
  return tests;
}

function wordValue(token: 'true' | 'false' | 'null'): true | false | null {
  return token === 'null' ? null : token === 'true';
}
