import { fail, skipSpace, unexpected, type JsonCursor, type JsonToken } from './cursor-state.ts';
import { scanNumber, scanString, scanWord } from './json-scan.ts';

/** Deepest nesting that is read. @see https://github.com/FasterXML/jackson-core (StreamReadConstraints) */
export const MAX_JSON_DEPTH = 1000;

/** Opens a cursor before the first token. Columns it reports are those of the reader that AWS's rule engine uses. */
export function openJson(source: string): JsonCursor {
  return {
    source,
    offset: 0,
    line: 1,
    lineStart: 0,
    token: undefined,
    tokenStart: 0,
    following: undefined,
    name: '',
    unread: false,
    text: '',
    open: [],
    fresh: true,
  };
}

/** Moves to the next token. @throws JsonSyntaxError where the text is no JSON */
export function advance(cursor: JsonCursor): JsonToken {
  if (cursor.following) {
    const { token, start } = cursor.following;
    cursor.following = undefined;
    return settle(cursor, token, start);
  }
  if (cursor.unread) readString(cursor);
  skipSpace(cursor);
  const closing = cursor.open.at(-1);
  if (cursor.offset >= cursor.source.length) return atEnd(cursor, closing);
  if (cursor.token !== undefined && closing === undefined) unexpected(cursor, `expected end of text`);
  const character = cursor.source[cursor.offset];
  if (character === '}' || character === ']') return close(cursor, character, closing);
  if (!cursor.fresh && closing !== undefined) skipComma(cursor, closing);
  cursor.fresh = false;
  return closing === '}' ? readName(cursor) : startValue(cursor);
}

/** Text of the token: the characters of a string or name, the digits of a number, the word itself. */
export function textOf(cursor: JsonCursor): string {
  if (cursor.token === 'string' && cursor.unread) readString(cursor);
  return cursor.token === 'name' ? cursor.name : cursor.text;
}

function settle(cursor: JsonCursor, token: JsonToken, start: number): JsonToken {
  cursor.token = token;
  cursor.tokenStart = start;
  if (token === '{' || token === '[') {
    cursor.open.push(token === '{' ? '}' : ']');
    cursor.fresh = true;
    cursor.text = token;
    if (cursor.open.length > MAX_JSON_DEPTH) {
      fail(cursor, `Document nesting depth (${cursor.open.length}) exceeds the maximum allowed (${MAX_JSON_DEPTH})`);
    }
  }
  return token;
}

function close(cursor: JsonCursor, character: '}' | ']', expected: '}' | ']' | undefined): JsonToken {
  const start = cursor.offset;
  if (character !== expected) {
    cursor.offset += 1;
    fail(cursor, `Unexpected close marker '${character}': expected '${expected ?? 'value'}'`);
  }
  cursor.offset += 1;
  cursor.open.pop();
  cursor.fresh = false;
  cursor.text = character;
  return settle(cursor, character, start);
}

function atEnd(cursor: JsonCursor, closing: '}' | ']' | undefined): JsonToken {
  if (closing !== undefined) {
    fail(cursor, `Unexpected end-of-input: expected close marker for ${closing === '}' ? 'Object' : 'Array'}`);
  }
  cursor.text = '';
  return settle(cursor, 'end', cursor.offset);
}

function skipComma(cursor: JsonCursor, closing: '}' | ']'): void {
  if (cursor.source[cursor.offset] !== ',') {
    unexpected(cursor, `was expecting comma to separate ${closing === '}' ? 'Object' : 'Array'} entries`);
  }
  cursor.offset += 1;
  skipSpace(cursor);
}

function readName(cursor: JsonCursor): JsonToken {
  const start = cursor.offset;
  if (cursor.source[start] !== '"') unexpected(cursor, 'was expecting double-quote to start field name');
  cursor.offset += 1;
  cursor.name = scanString(cursor);
  skipSpace(cursor);
  if (cursor.source[cursor.offset] !== ':') {
    unexpected(cursor, 'was expecting a colon to separate field name and value');
  }
  cursor.offset += 1;
  skipSpace(cursor);
  const valueStart = cursor.offset;
  cursor.following = { token: scanValue(cursor), start: valueStart };
  return settle(cursor, 'name', start);
}

function startValue(cursor: JsonCursor): JsonToken {
  const start = cursor.offset;
  return settle(cursor, scanValue(cursor), start);
}

/** Reads as much of a value as names it: one bracket or quote, or a whole number or word. */
function scanValue(cursor: JsonCursor): JsonToken {
  const character = cursor.source[cursor.offset];
  if (character === '{' || character === '[') {
    cursor.offset += 1;
    return character;
  }
  if (character === '"') {
    cursor.offset += 1;
    cursor.unread = true;
    return 'string';
  }
  return character === '-' || (character !== undefined && character >= '0' && character <= '9')
    ? scanNumber(cursor)
    : scanWord(cursor);
}

function readString(cursor: JsonCursor): void {
  cursor.unread = false;
  cursor.text = scanString(cursor);
}
