import { charsOf } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { controlEscapes, escapedSets } from './named-sets.ts';
import { fail, take } from './scanner.ts';
import type { Scanner } from './scanner.ts';

/** Reads an escape that stands for characters, the scanner being just behind the backslash; works inside and outside of brackets. */
export function parseCharacterEscape(scanner: Scanner): CharSet {
  const start = scanner.position - 1;
  const char = take(scanner);
  if (char === '') return fail('\\ at the end of the regex escapes nothing; write \\\\ for a backslash', start);
  const named = escapedSets.get(char);
  if (named) return named;
  const control = controlEscapes.get(char);
  if (control !== undefined) return charsOf(control);
  if (char === 'x') return hexEscape(scanner, 2, start);
  if (char === 'u') return hexEscape(scanner, 4, start);
  if (char === 'p' || char === 'P') return fail(`\\${char}{…} (Unicode properties) is not supported in a regex`, start);
  if (/[0-9A-Za-z]/.test(char)) return fail(`\\${char} is not a known escape in a regex`, start);
  return charsOf(char);
}

function hexEscape(scanner: Scanner, length: number, start: number): CharSet {
  const digits = scanner.pattern.slice(scanner.position, scanner.position + length);
  if (!/^[0-9A-Fa-f]+$/.test(digits) || digits.length !== length) {
    return fail(`\\${length === 2 ? 'x' : 'u'} needs ${length} hexadecimal digits, got "${digits}"`, start);
  }
  scanner.position += length;
  return charsOf(String.fromCodePoint(Number.parseInt(digits, 16)));
}
