import type { Range } from '../ast.ts';
import { MalformedQueryError, unexpectedSymbol } from '../errors.ts';
import { readToken } from '../lexer.ts';
import type { Token } from '../lexer.ts';
import { reservedWords } from '../names.ts';

/** How deep an expression may nest, and how many operators of one precedence it may chain. */
export const maxNesting = 100;

/** The parser's place in the query: the next token, and where the one before it ended. */
export interface Cursor {
  readonly source: string;
  token: Token;
  lastEnd: number;
  nesting: number;
}

export function createCursor(source: string): Cursor {
  return { source, token: readToken(source, 0), lastEnd: 0, nesting: 0 };
}

/** Steps over the next token and returns it. */
export function take(cursor: Cursor): Token {
  const { token } = cursor;
  resume(cursor, token);
  return token;
}

/** Goes on behind `token`, which was read with other rules than the parser's own. */
export function resume(cursor: Cursor, token: Token): void {
  cursor.lastEnd = token.range.end;
  cursor.token = readToken(cursor.source, token.range.end);
}

/** Tells whether the next token is a certain symbol or, in any case of letters, a certain word. */
export function isNext(cursor: Cursor, text: string): boolean {
  const { type, text: found } = cursor.token;
  return type === 'symbol' ? found === text : type === 'word' && found.toLowerCase() === text;
}

export function accept(cursor: Cursor, text: string): boolean {
  if (!isNext(cursor, text)) return false;
  take(cursor);
  return true;
}

export function expect(cursor: Cursor, text: string): void {
  if (!accept(cursor, text)) refuse(cursor, text);
}

/** Reads a name that stands for a field or a column. */
export function takeName(cursor: Cursor, expected: string): Token {
  const { type, text } = cursor.token;
  if (type === 'name' || (type === 'word' && !reservedWords.has(text.toLowerCase()))) return take(cursor);
  return refuse(cursor, expected);
}

/** Refuses the next token, saying what would have been right. */
export function refuse(cursor: Cursor, expected: string): never {
  throw unexpectedSymbol(cursor.source, cursor.token.range, expected);
}

/** Parses one level deeper, up to the limit. */
export function nested<T>(cursor: Cursor, parse: () => T): T {
  if (++cursor.nesting > maxNesting) tooDeep(cursor.token.range);
  const result = parse();
  cursor.nesting -= 1;
  return result;
}

export function tooDeep(range: Range): never {
  throw new MalformedQueryError(`the expression nests or chains more than ${maxNesting} operations`, {
    kind: 'invalid',
    range,
  });
}

/** The range from `start` to the end of what has been read. */
export function rangeFrom(cursor: Cursor, start: number): Range {
  return { start, end: cursor.lastEnd };
}
