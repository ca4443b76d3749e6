import { RegexError } from './errors.ts';

/** Flags in force at a point of the pattern. */
export interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** How deep groups may nest. */
export const maxNesting = 100;

/** How many named groups one regex may have; each costs memory and time at every step of a match. */
export const maxNamedGroups = 100;

/** A place in the pattern, with what has been collected so far. */
export interface Scanner {
  readonly pattern: string;
  position: number;
  nesting: number;
  flags: Flags;
  readonly groupNames: string[];
}

/** Returns the code point's text at the scanner, empty at the end. */
export function peek(scanner: Scanner): string {
  const codePoint = scanner.pattern.codePointAt(scanner.position);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** Returns the code point's text at the scanner and steps over it. */
export function take(scanner: Scanner): string {
  const char = peek(scanner);
  scanner.position += char.length;
  return char;
}

/** Steps over `text` if it stands at the scanner. */
export function accept(scanner: Scanner, text: string): boolean {
  if (!scanner.pattern.startsWith(text, scanner.position)) return false;
  scanner.position += text.length;
  return true;
}

export function fail(message: string, position: number): never {
  throw new RegexError(message, position);
}
