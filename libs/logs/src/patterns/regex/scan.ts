import { isBlank, isWordCode } from '../shared/characters.ts';
import type { Scan } from '../shared/lexer.ts';

/** The operators of the dialect. */
export const OPERATORS = '^$?[]{}|\\*+.';
/** The characters besides letters, digits and blanks that stand for themselves. */
export const SYMBOLS = ':_#=@/;,-';

/**
 * Reads a regular expression between two `%`. It may hold ASCII letters and digits, blanks, `OPERATORS` and `SYMBOLS`; anything
 * else, even after a backslash, breaks it (recorded 2026: `%café%` is refused at é).
 */
export const scanRegex: Scan = (source, at) => {
  if (source[at] !== '%') return ~at;
  let end = at + 1;
  while (end < source.length && isAllowed(source.charCodeAt(end))) end++;
  return source[end] === '%' && end > at + 1 ? end + 1 : ~end;
};

/** Reports whether a character may stand in a regular expression. */
export function isAllowed(code: number): boolean {
  return isWordCode(code) || isBlank(code) || OPERATORS.includes(String.fromCharCode(code)) || isSymbol(code);
}

function isSymbol(code: number): boolean {
  return SYMBOLS.includes(String.fromCharCode(code));
}
