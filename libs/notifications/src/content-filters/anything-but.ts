import type { AnythingButLike, Test, WrittenNumber } from './ast.ts';
import { comparableNumber, endObject, next, rangeFrom, refuse, text, type Scanner } from './scanner.ts';
import { checkWildcard } from './wildcard.ts';

const TOO_MANY_ELEMENTS = 'Too many elements in numeric expression';
const NOT_A_VALUE = 'Value of anything-but must be an array or single string/number value.';

/** Reads what follows `"anything-but":`, up to the closing bracket of the expression. */
export function parseAnythingBut(scanner: Scanner, start: number): Test {
  switch (next(scanner)) {
    case '{':
      return parseLike(scanner, start);
    case '[':
      return parseList(scanner, start);
    case 'string':
      return closing(scanner, { kind: 'anything-but-texts', texts: [text(scanner)], list: false, range: none }, start);
    case 'number': {
      const numbers = [comparableNumber(scanner)];
      return closing(scanner, { kind: 'anything-but-numbers', numbers, list: false, range: none }, start);
    }
    default:
      return refuse(scanner, NOT_A_VALUE);
  }
}

/** Stands in until the closing bracket is read. */
const none = { start: 0, end: 0 };

function closing(scanner: Scanner, test: Test, start: number): Test {
  endObject(scanner, TOO_MANY_ELEMENTS);
  return { ...test, range: rangeFrom(scanner, start) };
}

function parseList(scanner: Scanner, start: number): Test {
  const texts: string[] = [];
  const numbers: WrittenNumber[] = [];
  for (let token = next(scanner); token !== ']'; token = next(scanner)) {
    if (token === 'string') texts.push(text(scanner));
    else if (token === 'number') numbers.push(comparableNumber(scanner));
    else refuse(scanner, 'Inside anything but list, start|null|boolean is not supported.', 2);
  }
  if (texts.length > 0 === numbers.length > 0) {
    refuse(scanner, 'Inside anything but list, either all values are number or string, mixed type is not supported');
  }
  const test: Test =
    texts.length > 0
      ? { kind: 'anything-but-texts', texts, list: true, range: none }
      : { kind: 'anything-but-numbers', numbers, list: true, range: none };
  return closing(scanner, test, start);
}

function parseLike(scanner: Scanner, start: number): Test {
  if (next(scanner) !== 'name') refuse(scanner, 'Anything-But expression name not found');
  const like = scanner.dialect.anythingBut.find((known) => known === text(scanner));
  if (!like) refuse(scanner, `Unsupported anything-but pattern: ${text(scanner)}`);
  const token = next(scanner);
  if (!scanner.dialect.anythingButLists) return parsePlainPrefix(scanner, start);
  if (token !== '[' && token !== 'string' && token !== 'number') refuse(scanner, NOT_A_VALUE);
  const list = token === '[';
  const texts = list ? likeTexts(scanner, like) : [likeText(scanner, like, 1)];
  endObject(scanner, TOO_MANY_ELEMENTS);
  return closing(scanner, { kind: 'anything-but-like', like, texts, list, range: none }, start);
}

/** The older edition: one prefix, with the words of the plain `prefix` comparison. */
function parsePlainPrefix(scanner: Scanner, start: number): Test {
  if (scanner.cursor.token !== 'string') refuse(scanner, 'prefix match pattern must be a string');
  const texts = [text(scanner)];
  if (texts[0] === '') refuse(scanner, 'Null prefix not allowed');
  endObject(scanner, 'Only one key allowed in match expression');
  endObject(scanner, 'Only one key allowed in match expression');
  const range = rangeFrom(scanner, start);
  return { kind: 'anything-but-like', like: 'prefix', texts, list: false, range };
}

function likeTexts(scanner: Scanner, like: AnythingButLike): readonly string[] {
  const texts: string[] = [];
  while (next(scanner) !== ']') texts.push(likeText(scanner, like, 2));
  if (like === 'wildcard') texts.forEach((wanted) => demandWildcard(scanner, wanted));
  return texts;
}

/** Inside a list AWS catches its own refusal and repeats the position. */
function likeText(scanner: Scanner, like: AnythingButLike, times: 1 | 2): string {
  if (scanner.cursor.token !== 'string') refuse(scanner, notText(like), times);
  const wanted = text(scanner);
  if ((like === 'prefix' || like === 'suffix') && wanted === '')
    refuse(scanner, 'Null prefix/suffix not allowed', times);
  if (like === 'wildcard' && times === 1) demandWildcard(scanner, wanted);
  return wanted;
}

/** A list is read to its end before its wildcards are looked at. */
function demandWildcard(scanner: Scanner, wanted: string): void {
  const problem = checkWildcard(wanted);
  if (problem) refuse(scanner, problem);
}

function notText(like: AnythingButLike): string {
  switch (like) {
    case 'equals-ignore-case':
      return 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.';
    case 'wildcard':
      return 'wildcard match pattern must be a string';
    case 'prefix':
    case 'suffix':
      return 'prefix/suffix match pattern must be a string';
    default:
      return like satisfies never;
  }
}
