import type { Range } from './ast.ts';
import { SeriesError } from './errors.ts';

/** The smallest parts of a series. `space` separates items and is not repeated. */
export type TokenKind = '(' | ')' | '+' | '-' | '..' | '#' | '_' | 'end' | 'number' | 'space' | 'x' | '~';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly range: Range;
}

const SIGNS: readonly TokenKind[] = ['..', '(', ')', '+', '-', '#', '_', 'x', '~'];

/** Splits a series into tokens. @throws SeriesError at a character that no series has */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const token = tokenAt(source, at);
    found.push(token);
    at = token.range.end;
  }
  found.push({ kind: 'end', text: '', range: { start: at, end: at } });
  return found;
}

function tokenAt(source: string, start: number): Token {
  const make = (kind: TokenKind, end: number): Token => ({
    kind,
    text: source.slice(start, end),
    range: { start, end },
  });
  if (isSpace(source[start])) return make('space', endOf(source, start, isSpace));
  if (isDigit(source[start])) return make('number', numberEnd(source, start));
  const sign = SIGNS.find((candidate) => source.startsWith(candidate, start));
  if (sign !== undefined) return make(sign, start + sign.length);
  throw new SeriesError('unexpected', `unexpected "${source[start]}" in a series, expected a number, "_" or "("`, {
    range: { start, end: start + 1 },
    source,
  });
}

/** A point belongs to a number only with a digit behind it, so that `0..78` is a ramp. */
function numberEnd(source: string, start: number): number {
  let end = endOf(source, start, isDigit);
  if (source[end] === '.' && isDigit(source[end + 1])) end = endOf(source, end + 1, isDigit);
  if (source[end] !== 'e') return end;
  const digits = source[end + 1] === '-' || source[end + 1] === '+' ? end + 2 : end + 1;
  return isDigit(source[digits]) ? endOf(source, digits, isDigit) : end;
}

function endOf(source: string, start: number, belongs: (character: string | undefined) => boolean): number {
  let end = start;
  while (end < source.length && belongs(source[end])) end += 1;
  return end;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
