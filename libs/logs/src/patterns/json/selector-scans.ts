import { isDigit, isWordCode } from '../shared/characters.ts';
import type { Scan } from '../shared/lexer.ts';

/** Reads the beginning of a selector: `$` and a first step. */
export const scanRoot: Scan = (source, at) => (source[at] === '$' ? scanMember(source, at + 1) : ~at);

/** Reads a step to a member: `.name`, `.*` or `.['any name']`. */
export const scanMember: Scan = (source, at) => {
  if (source[at] !== '.') return ~at;
  if (source[at + 1] === '*') return at + 2;
  if (source[at + 1] === '[') return scanBracketed(source, at + 1);
  let end = at + 1;
  while (end < source.length && isNameCode(source.charCodeAt(end))) end++;
  return end > at + 1 ? end : ~end;
};

/** Reads a step to an element, `[0]` or `[*]`, or to a member, `['any name']`. */
export const scanIndex: Scan = (source, at) => {
  if (source[at] !== '[') return ~at;
  if (source[at + 1] === "'") return scanBracketed(source, at);
  let end = at + 1;
  if (source[end] === '*') end++;
  else while (end < source.length && isDigit(source.charCodeAt(end))) end++;
  return source[end] === ']' && end > at + 1 ? end + 1 : ~end;
};

function scanBracketed(source: string, at: number): number {
  if (source[at + 1] !== "'") return ~(at + 1);
  const quote = source.indexOf("'", at + 2);
  if (quote < 0) return ~source.length;
  return source[quote + 1] === ']' && quote > at + 2 ? quote + 2 : ~(quote + 1);
}

/** Names outside brackets are ASCII letters, digits, `_` and `-`. */
export function isNameCode(code: number): boolean {
  return isWordCode(code) || code === 45;
}
