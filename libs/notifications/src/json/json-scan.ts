import { fail, unexpected, type JsonCursor, type JsonToken } from './cursor-state.ts';

const EXPECTED = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_PART = /[\w.+-]/;
const WORD_PART = /[\p{L}\p{N}_$]/u;

/** Reads a number and keeps its digits. */
export function scanNumber(cursor: JsonCursor): JsonToken {
  const digits = runOf(cursor, NUMBER_PART);
  if (!NUMBER.test(digits)) unexpected(cursor, `"${digits}" is not a valid number`);
  cursor.text = digits;
  cursor.offset += digits.length;
  return 'number';
}

/** Reads `true`, `false` or `null`. */
export function scanWord(cursor: JsonCursor): JsonToken {
  const word = runOf(cursor, WORD_PART);
  if (word === '') {
    if (cursor.offset >= cursor.source.length) fail(cursor, 'Unexpected end-of-input within/between Object entries');
    unexpected(cursor, `expected a valid value ${EXPECTED}`);
  }
  cursor.offset += word.length;
  cursor.text = word;
  if (word === 'true' || word === 'false' || word === 'null') return word;
  return fail(cursor, `Unrecognized token '${word}': was expecting ${EXPECTED}`);
}

function runOf({ source, offset }: JsonCursor, part: RegExp): string {
  let end = offset;
  while (end < source.length && part.test(source.charAt(end))) end += 1;
  return source.slice(offset, end);
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
export function scanString(cursor: JsonCursor): string {
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
