import { charsOf, charSet, complement } from './char-set.ts';
import type { CharSet } from './char-set.ts';

const digits = charSet([[0x30, 0x39]]);
const words = charSet([
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);
const spaces = charsOf(' \t\n\v\f\r');

/** The characters that `.` leaves out without `(?s)`; AWS names no engine, so these are Java's line terminators. */
export const lineTerminators = charsOf('\n\r\u0085\u2028\u2029');

/** The sets behind `\d`, `\w`, `\s` and their complements; ASCII only, as in Java without `UNICODE_CHARACTER_CLASS`. */
export const escapedSets: ReadonlyMap<string, CharSet> = new Map([
  ['d', digits],
  ['D', complement(digits)],
  ['w', words],
  ['W', complement(words)],
  ['s', spaces],
  ['S', complement(spaces)],
]);

/** The control characters that have an escape of their own. */
export const controlEscapes: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['a', '\x07'],
  ['e', '\x1b'],
]);
