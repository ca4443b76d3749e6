import { JsonSyntaxError, type JsonPosition } from './json-syntax-error.ts';

/** The kinds of token a cursor stops at. */
export type JsonToken = '{' | '}' | '[' | ']' | 'name' | 'string' | 'number' | 'true' | 'false' | 'null' | 'end';

/** What a cursor keeps between two tokens. */
export interface JsonCursor {
  readonly source: string;
  /** Offset of the next character. */
  offset: number;
  line: number;
  /** Offset of the first character of the current line. */
  lineStart: number;
  /** The token the cursor stands on. */
  token: JsonToken | undefined;
  /** Offset of the first character of that token. */
  tokenStart: number;
  /** The value after a name, which is found together with the name. */
  following: { token: JsonToken; start: number } | undefined;
  /** Text of the last name. */
  name: string;
  /** True while the characters of a string have not been read. */
  unread: boolean;
  text: string;
  /** Closing brackets still to come. */
  readonly open: ('}' | ']')[];
  /** True right after an opening bracket, where no comma may stand. */
  fresh: boolean;
}

/** Where the cursor has read to: behind a number or word, but right behind the opening quote of a string nobody asked for. */
export function positionOf(cursor: JsonCursor): JsonPosition {
  return { line: cursor.line, column: cursor.offset - cursor.lineStart + 1 };
}

/** Stops reading with a reason and the cursor's position. */
export function fail(cursor: JsonCursor, reason: string): never {
  throw new JsonSyntaxError(reason, positionOf(cursor));
}

/** Skips white space and counts lines. */
export function skipSpace(cursor: JsonCursor): void {
  for (;;) {
    const character = cursor.source[cursor.offset];
    if (character !== ' ' && character !== '\n' && character !== '\r' && character !== '\t') return;
    cursor.offset += 1;
    if (character === '\n') {
      cursor.line += 1;
      cursor.lineStart = cursor.offset;
    }
  }
}

/** Stops reading behind a character that does not belong here. */
export function unexpected(cursor: JsonCursor, comment: string): never {
  const character = cursor.source[cursor.offset];
  if (character === undefined) fail(cursor, `Unexpected end-of-input: ${comment}`);
  cursor.offset += 1;
  return fail(cursor, `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${comment}`);
}
