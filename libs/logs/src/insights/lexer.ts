import type { Range } from './ast.ts';
import { unexpectedSymbol } from './errors.ts';

/** A word of the query. `text` is what it stands for: a name without backticks, a string without quotes and escapes. */
export interface Token {
  readonly type: 'word' | 'name' | 'string' | 'number' | 'period' | 'symbol' | 'end';
  readonly text: string;
  readonly range: Range;
}

const blank = /(?:[\s\uFEFF]|#[^\n]*)*/y;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z_@\d])/y;
const period = /\d+[A-Za-z]+/y;
const word = /[A-Za-z_@][A-Za-z0-9_@.]*/y;
const wordPart = /[A-Za-z0-9_@.]*/y;
const symbol = /=~|!=|<=|>=|[\s\S]/uy;

/** Reads the token at or behind `position`; comments count as blanks. Throws a `MalformedQueryError` at a quote that never closes. */
export function readToken(source: string, position: number): Token {
  const start = position + matchAt(blank, source, position).length;
  if (start === source.length) return { type: 'end', text: '', range: { start, end: start } };
  const first = source[start]!;
  if (first === '"' || first === "'") return readString(source, start, first);
  if (first === '`') return readName(source, start);
  const digits = matchAt(number, source, start);
  if (digits) return token('number', digits, start);
  const span = matchAt(period, source, start);
  if (span) return token('period', span, start);
  const letters = matchAt(word, source, start);
  if (letters.endsWith('.') && source[start + letters.length] === '`') return readName(source, start);
  if (letters) return token('word', letters, start);
  return token('symbol', matchAt(symbol, source, start), start);
}

/** Reads the regex whose opening slash stands at `position`; inside it, `\/` is a slash. */
export function readRegex(source: string, position: number): Token {
  let end = position + 1;
  while (source[end] !== '/') {
    if (end >= source.length || source[end] === '\n') {
      throw unexpectedSymbol(source, { start: position, end: position + 1 }, 'a regex that ends in / on the same line');
    }
    end += source[end] === '\\' ? 2 : 1;
  }
  return { type: 'symbol', text: source.slice(position + 1, end), range: { start: position, end: end + 1 } };
}

function token(type: Token['type'], text: string, start: number): Token {
  return { type, text, range: { start, end: start + text.length } };
}

function matchAt(pattern: RegExp, source: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0] ?? '';
}

function readString(source: string, start: number, quote: string): Token {
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source[at]!;
    if (char === quote) return { type: 'string', text, range: { start, end: at + 1 } };
    const escaped = char === '\\' ? source[at + 1] : undefined;
    if (escaped === '"' || escaped === "'" || escaped === '\\') at += 1;
    text += source[at]!;
  }
  throw unexpectedSymbol(source, { start, end: start + 1 }, `a string that ends in ${quote}`);
}

/** Reads a field name with parts in backticks, such as `a.b-c` or detail.`user-id`.name. */
function readName(source: string, start: number): Token {
  let text = '';
  let at = start;
  let part = matchAt(wordPart, source, at);
  do {
    const open = at + part.length;
    const close = source.indexOf('`', open + 1);
    if (close === -1) throw unexpectedSymbol(source, { start: open, end: open + 1 }, 'a name that ends in `');
    if (close === open + 1) throw unexpectedSymbol(source, { start: open, end: close + 1 }, 'a name in the backticks');
    text += part + source.slice(open + 1, close);
    at = close + 1;
    part = source[at] === '.' ? matchAt(wordPart, source, at) : '';
  } while (part.endsWith('.') && source[at + part.length] === '`');
  return { type: 'name', text: text + part, range: { start, end: at + part.length } };
}
