import type { RegexNode } from './ast.ts';
import { accept, fail, peek } from './scanner.ts';
import type { Scanner } from './scanner.ts';

/** The largest count `{n}` may ask for; RE2 draws the same line. */
export const maxRepeat = 1000;

/** Wraps `body` in the quantifier at the scanner, if there is one. */
export function parseQuantifier(scanner: Scanner, body: RegexNode): RegexNode {
  const start = scanner.position;
  const bounds = readBounds(scanner);
  if (!bounds) return body;
  if (body.type === 'assertion') fail('a quantifier after an anchor has nothing to repeat', start);
  const greedy = !accept(scanner, '?');
  if (greedy && accept(scanner, '+')) fail('possessive quantifiers are not supported in a regex', start);
  if (/[*+?{]/.test(peek(scanner))) fail('a quantifier cannot follow a quantifier; use a group', scanner.position);
  return { type: 'repeat', body, ...bounds, greedy };
}

function readBounds(scanner: Scanner): { min: number; max: number } | undefined {
  if (accept(scanner, '*')) return { min: 0, max: Infinity };
  if (accept(scanner, '+')) return { min: 1, max: Infinity };
  if (accept(scanner, '?')) return { min: 0, max: 1 };
  return peek(scanner) === '{' ? readCounts(scanner) : undefined;
}

function readCounts(scanner: Scanner): { min: number; max: number } {
  const start = scanner.position;
  const close = scanner.pattern.indexOf('}', start);
  const text = close === -1 ? '' : scanner.pattern.slice(start + 1, close);
  const counts = /^(\d{1,9})(,(\d{0,9}))?$/.exec(text);
  if (!counts) return fail('{ must be a count such as {2}, {2,} or {2,5}; write \\{ for the character', start);
  const min = Number(counts[1]);
  const max = counts[2] === undefined ? min : counts[3] === '' ? Infinity : Number(counts[3]);
  if (min > max) return fail(`{${text}} counts backwards`, start);
  if (min > maxRepeat || (max !== Infinity && max > maxRepeat)) {
    return fail(`{${text}} repeats too often; at most ${maxRepeat} is allowed`, start);
  }
  scanner.position = close + 1;
  return { min, max };
}
