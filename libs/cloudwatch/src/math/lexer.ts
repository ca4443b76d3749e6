import type { Range } from './ast.ts';
import { MathError } from './errors.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly range: Range }
  | { readonly kind: 'string'; readonly value: string; readonly quote: '"' | "'"; readonly range: Range }
  | { readonly kind: 'name'; readonly name: string; readonly range: Range }
  | { readonly kind: 'symbol'; readonly symbol: string; readonly range: Range }
  | { readonly kind: 'end'; readonly range: Range };

const symbols = ['==', '!=', '<=', '>=', '&&', '||', '<', '>', '+', '-', '*', '/', '^', '(', ')', '[', ']', ','];

/** Cuts an expression into tokens, the last one being the end. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const token = tokenAt(source, at);
    tokens.push(token);
    at = skipSpace(source, token.range.end);
  }
  tokens.push({ kind: 'end', range: { start: source.length, end: source.length } });
  return tokens;
}

/** Names a token as an error message does. */
export function describeToken(token: Token): string {
  switch (token.kind) {
    case 'number':
      return `number ${token.value}`;
    case 'string':
      return 'text';
    case 'name':
      return `name "${token.name}"`;
    case 'symbol':
      return `"${token.symbol}"`;
    case 'end':
      return 'end';
    default:
      return token satisfies never;
  }
}

function tokenAt(source: string, start: number): Token {
  const first = source[start]!;
  if (isDigit(first) || (first === '.' && isDigit(source[start + 1]))) return numberAt(source, start);
  if (isLetter(first)) {
    const end = skip(source, start, (c) => isLetter(c) || isDigit(c));
    return { kind: 'name', name: source.slice(start, end), range: { start, end } };
  }
  if (first === '"' || first === "'") return stringAt(source, start, first);
  const symbol = symbols.find((candidate) => source.startsWith(candidate, start));
  if (symbol !== undefined) return { kind: 'symbol', symbol, range: { start, end: start + symbol.length } };
  const character = String.fromCodePoint(source.codePointAt(start)!);
  throw new MathError(
    'syntax',
    `unexpected character ${JSON.stringify(character)} in an expression, expected a number, an id, a function or an operator`,
    { range: { start, end: start + character.length }, source },
  );
}

function numberAt(source: string, start: number): Token {
  let end = skip(source, start, isDigit);
  if (source[end] === '.') end = skip(source, end + 1, isDigit);
  end = skipExponent(source, end);
  const range = { start, end };
  const value = Number(source.slice(start, end));
  if (Number.isFinite(value)) return { kind: 'number', value, range };
  throw new MathError('syntax', 'unexpected size in a number, expected at most 1.7976931348623157e308', {
    range,
    source,
  });
}

function skipExponent(source: string, at: number): number {
  if (source[at] !== 'e' && source[at] !== 'E') return at;
  const digits = source[at + 1] === '+' || source[at + 1] === '-' ? at + 2 : at + 1;
  return isDigit(source[digits]) ? skip(source, digits, isDigit) : at;
}

/** A backslash before the closing mark gives the mark; any other backslash stays, because the text may be a search query. */
function stringAt(source: string, start: number, quote: '"' | "'"): Token {
  let value = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at]!;
    if (character === quote) return { kind: 'string', value, quote, range: { start, end: at + 1 } };
    const next = source[at + 1];
    if (character === '\\' && (next === quote || next === '\\')) {
      value += next === quote ? quote : '\\\\';
      at++;
    } else value += character;
  }
  const range = { start, end: source.length };
  throw new MathError('syntax', `unexpected end in a text, expected a closing ${quote}`, { range, source });
}

function skipSpace(source: string, at: number): number {
  return skip(source, at, (c) => c === ' ' || c === '\t' || c === '\n' || c === '\r');
}

function skip(source: string, from: number, accepts: (character: string) => boolean): number {
  let at = from;
  while (at < source.length && accepts(source[at]!)) at++;
  return at;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character === '_';
}
