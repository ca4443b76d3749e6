import { isDigit, isWordCode } from './characters.ts';
import type { Scan } from './lexer.ts';

/** Reads exactly the given text. */
export function exactly(text: string): Scan {
  return (source, at) => {
    let length = 0;
    while (length < text.length && source.charCodeAt(at + length) === text.charCodeAt(length)) length++;
    return length === text.length ? at + length : ~(at + length);
  };
}

/** Reads one character or more for which `belongs` holds. */
export function oneOrMore(belongs: (code: number) => boolean): Scan {
  return (source, at) => {
    let end = at;
    while (end < source.length && belongs(source.charCodeAt(end))) end++;
    return end > at ? end : ~at;
  };
}

/** Reads a text without quotes on the right of a comparison: letters, digits, `_`, `*` and, except at the beginning, `.`. */
export const scanValueWord: Scan = (source, at) => {
  let end = at;
  while (end < source.length && isValueCode(source.charCodeAt(end), end > at)) end++;
  return end > at ? end : ~at;
};

function isValueCode(code: number, inside: boolean): boolean {
  return isWordCode(code) || code === 42 || (inside && code === 46);
}

/** Reads an integer or a decimal with an optional sign and an optional exponent. */
export const scanNumber: Scan = (source, at) => {
  const first = source[at] === '-' || source[at] === '+' ? at + 1 : at;
  let end = digits(source, first);
  if (end === first) return ~first;
  const fraction = source[end] === '.' ? digits(source, end + 1) : end + 1;
  if (fraction > end + 1) end = fraction;
  return exponent(source, end);
};

function exponent(source: string, at: number): number {
  if (source[at] !== 'e' && source[at] !== 'E') return at;
  const first = source[at + 1] === '-' || source[at + 1] === '+' ? at + 2 : at + 1;
  const end = digits(source, first);
  return end > first ? end : at;
}

function digits(source: string, at: number): number {
  while (at < source.length && isDigit(source.charCodeAt(at))) at++;
  return at;
}
