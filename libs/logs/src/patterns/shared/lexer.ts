import { refuse } from '../errors.ts';
import { isBlank } from './characters.ts';
import type { Range } from './range.ts';

/** One token of a pattern. */
export interface Token<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
  readonly range: Range;
}

/**
 * Tries to read one token at an offset. Answers the end of the longest text that is such a token, or, when there is none,
 * `~offset` (a negative number) of the character at which no such token can go on.
 */
export type Scan = (source: string, at: number) => number;

/** A kind of token and how to read it; where two rules read equally far, the earlier one wins. */
export type Rule<Kind extends string> = readonly [kind: Kind, scan: Scan];

/**
 * Splits a pattern into tokens, the longest first; blanks separate and mean nothing. Where no rule fits, the refused term runs
 * from the start of the token through the character that broke it (recorded 2026: `'%café'`, `'[0:'`).
 */
export function tokenize<Kind extends string>(source: string, rules: readonly Rule<Kind>[]): Token<Kind>[] {
  const tokens: Token<Kind>[] = [];
  for (let at = skipBlanks(source, 0); at < source.length;) {
    const token = longestToken(source, at, rules);
    tokens.push(token);
    at = skipBlanks(source, token.range.end);
  }
  return tokens;
}

function longestToken<Kind extends string>(source: string, at: number, rules: readonly Rule<Kind>[]): Token<Kind> {
  let kind: Kind | undefined;
  let end = at;
  let broken = at;
  for (const [candidate, scan] of rules) {
    const reached = scan(source, at);
    if (reached > end) [kind, end] = [candidate, reached];
    else if (reached < 0) broken = Math.max(broken, ~reached);
  }
  if (kind === undefined) {
    const range = { start: at, end: Math.min(source.length, broken + 1) };
    refuse({ kind: 'characters', range, term: source.slice(range.start, range.end) });
  }
  return { kind, text: source.slice(at, end), range: { start: at, end } };
}

/** Returns the offset of the first character at or after `at` that is not blank. */
export function skipBlanks(source: string, at: number): number {
  while (at < source.length && isBlank(source.charCodeAt(at))) at++;
  return at;
}
