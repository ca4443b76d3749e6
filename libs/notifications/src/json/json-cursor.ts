import { JsonSyntaxError, type JsonPosition } from './json-syntax-error.ts';

/** The kinds of token a cursor stops at. */
export type JsonToken = '{' | '}' | '[' | ']' | 'name' | 'string' | 'number' | 'true' | 'false' | 'null' | 'end';

/** Deepest nesting that is read. @see https://github.com/FasterXML/jackson-core (StreamReadConstraints) */
export const MAX_JSON_DEPTH = 1000;

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

const EXPECTED = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$]*/uy;

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

/** Where the cursor has read to: behind a number or word, but right behind the opening quote of a string nobody asked for. */
export function positionOf(cursor: JsonCursor): JsonPosition {
  return { line: cursor.line, column: cursor.offset - cursor.lineStart + 1 };
}

/** Stops reading with a reason and the cursor's position. */
export function fail(cursor: JsonCursor, reason: string): never {
  throw new JsonSyntaxError(reason, positionOf(cursor));
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

function scanNumber(cursor: JsonCursor): JsonToken {
  NUMBER.lastIndex = cursor.offset;
  const found = NUMBER.exec(cursor.source);
  if (!found) unexpected(cursor, 'expected digit (0-9) to follow minus sign, for valid numeric value');
  cursor.text = found[0];
  cursor.offset += found[0].length;
  if (/[\w.]/.test(cursor.source[cursor.offset] ?? ' ')) unexpected(cursor, 'was expecting the end of a number');
  return 'number';
}

function scanWord(cursor: JsonCursor): JsonToken {
  WORD.lastIndex = cursor.offset;
  const word = WORD.exec(cursor.source)?.[0] ?? '';
  if (word === '') {
    if (cursor.offset >= cursor.source.length) fail(cursor, 'Unexpected end-of-input within/between Object entries');
    unexpected(cursor, `expected a valid value ${EXPECTED}`);
  }
  cursor.offset += word.length;
  cursor.text = word;
  if (word === 'true' || word === 'false' || word === 'null') return word;
  return fail(cursor, `Unrecognized token '${word}': was expecting ${EXPECTED}`);
}

function readString(cursor: JsonCursor): void {
  cursor.unread = false;
  cursor.text = scanString(cursor);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the characters up to the closing quote; the opening one is behind the cursor. */
function scanString(cursor: JsonCursor): string {
  const { source } = cursor;
  let text = '';
  let plain = cursor.offset;
  for (;;) {
    const character = source[cursor.offset];
    if (character === undefined)
      fail(cursor, 'Unexpected end-of-input: was expecting closing quote for a string value');
    if (character < ' ') {
      fail(cursor, `Illegal unquoted character ((CTRL-CHAR, code ${character.charCodeAt(0)})): has to be escaped`);
    }
    cursor.offset += 1;
    if (character === '"') return text + source.slice(plain, cursor.offset - 1);
    if (character === '\\') {
      text += source.slice(plain, cursor.offset - 1) + scanEscape(cursor);
      plain = cursor.offset;
    }
  }
}

function scanEscape(cursor: JsonCursor): string {
  const character = cursor.source[cursor.offset] ?? '';
  if (character === 'u') {
    const digits = cursor.source.slice(cursor.offset + 1, cursor.offset + 5);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) unexpected(cursor, 'expected a hex-digit for character escape sequence');
    cursor.offset += 5;
    return String.fromCharCode(parseInt(digits, 16));
  }
  const escaped = ESCAPES[character];
  if (escaped === undefined) {
    fail(cursor, `Unrecognized character escape '${character}' (code ${character.charCodeAt(0) || 0})`);
  }
  cursor.offset += 1;
  return escaped;
}

function skipSpace(cursor: JsonCursor): void {
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

function unexpected(cursor: JsonCursor, comment: string): never {
  const character = cursor.source[cursor.offset];
  if (character === undefined) fail(cursor, `Unexpected end-of-input: ${comment}`);
  cursor.offset += 1;
  return fail(cursor, `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${comment}`);
}
