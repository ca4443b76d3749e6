import { charsOf, charSet, complement, foldCase, union } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { parseCharacterEscape } from './escape.ts';
import { accept, fail, peek, take } from './scanner.ts';
import type { Scanner } from './scanner.ts';

/** Reads a bracketed class, the scanner being just behind `[`. */
export function parseBracket(scanner: Scanner): CharSet {
  const start = scanner.position - 1;
  const negated = accept(scanner, '^');
  const parts: CharSet[] = [];
  while (peek(scanner) !== ']' || parts.length === 0) {
    if (peek(scanner) === '') fail('[ has no closing ]', start);
    parts.push(member(scanner, parts.length === 0));
  }
  scanner.position += 1;
  const set = scanner.flags.ignoreCase ? foldCase(union(parts)) : union(parts);
  return negated ? complement(set) : set;
}

function member(scanner: Scanner, first: boolean): CharSet {
  const start = scanner.position;
  const low = atom(scanner, first);
  if (!rangeFollows(scanner)) return low;
  scanner.position += 1;
  const high = atom(scanner, false);
  if (!isSingle(low) || !isSingle(high)) {
    return fail('a range in [ ] needs one character on each side of -', start);
  }
  if (high[0]! < low[0]!) {
    return fail(`the range ${scanner.pattern.slice(start, scanner.position)} runs backwards`, start);
  }
  return charSet([[low[0]!, high[0]!]]);
}

function rangeFollows(scanner: Scanner): boolean {
  const next = scanner.pattern[scanner.position + 1];
  return peek(scanner) === '-' && next !== undefined && next !== ']';
}

function atom(scanner: Scanner, first: boolean): CharSet {
  const start = scanner.position;
  const char = take(scanner);
  if (char === '') return fail('[ has no closing ]', start);
  if (char === '\\')
    return accept(scanner, 'b') ? fail('\\b means nothing inside [ ]', start) : parseCharacterEscape(scanner);
  if (char === '[') return fail('a class or [ inside [ ] is not supported; write \\[ for the character', start);
  if (char === '&' && peek(scanner) === '&') return fail('&& (class intersection) is not supported in a regex', start);
  if (char === ']' && !first) return fail('] inside [ ] must be written \\]', start);
  return charsOf(char);
}

function isSingle(set: CharSet): boolean {
  return set.length === 2 && set[0] === set[1];
}
