import { accept, fail, maxNamedGroups } from './scanner.ts';
import type { Flags, Scanner } from './scanner.ts';

/** What an opening parenthesis begins. `flags` alone, as in `(?i)`, changes the rest of the enclosing group and has no body. */
export type GroupOpening =
  | { readonly type: 'capture'; readonly name: string }
  | { readonly type: 'plain'; readonly flags: Flags }
  | { readonly type: 'flags'; readonly flags: Flags };

const unsupported: readonly (readonly [string, string])[] = [
  ['?=', 'lookahead (?=…)'],
  ['?!', 'negative lookahead (?!…)'],
  ['?<=', 'lookbehind (?<=…)'],
  ['?<!', 'negative lookbehind (?<!…)'],
  ['?>', 'the atomic group (?>…)'],
  ['?#', 'the comment (?#…)'],
  ['?(', 'the conditional (?(…)…)'],
];

/** Reads what follows `(` up to the body of the group. */
export function parseGroupOpening(scanner: Scanner): GroupOpening {
  const start = scanner.position - 1;
  for (const [mark, name] of unsupported) {
    if (accept(scanner, mark)) return fail(`${name} is not supported in a regex`, start);
  }
  if (accept(scanner, '?<') || accept(scanner, '?P<')) return { type: 'capture', name: readName(scanner, start) };
  if (accept(scanner, '?')) return readFlags(scanner, start);
  return { type: 'plain', flags: scanner.flags };
}

function readName(scanner: Scanner, start: number): string {
  const close = scanner.pattern.indexOf('>', scanner.position);
  const name = close === -1 ? '' : scanner.pattern.slice(scanner.position, close);
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return fail(`a group name is letters, digits and _, such as (?<user>…), got "${name}"`, start);
  }
  if (scanner.groupNames.length === maxNamedGroups) fail(`more than ${maxNamedGroups} named groups`, start);
  if (scanner.groupNames.includes(name)) return fail(`the group name ${name} is used twice`, start);
  scanner.position = close + 1;
  return name;
}

function readFlags(scanner: Scanner, start: number): GroupOpening {
  const written = /^([A-Za-z]*)(-[A-Za-z]+)?([:)])/.exec(
    scanner.pattern.slice(scanner.position, scanner.position + 16),
  );
  if (!written) return fail('(? does not begin a known group; use (?:…), (?<name>…) or (?i)', start);
  let flags = scanner.flags;
  for (const letter of written[1]!) flags = withFlag(flags, letter, true, start);
  for (const letter of written[2]?.slice(1) ?? '') flags = withFlag(flags, letter, false, start);
  scanner.position += written[0].length;
  return { type: written[3] === ':' ? 'plain' : 'flags', flags };
}

function withFlag(flags: Flags, letter: string, value: boolean, start: number): Flags {
  switch (letter) {
    case 'i':
      return { ...flags, ignoreCase: value };
    case 'm':
      return { ...flags, multiline: value };
    case 's':
      return { ...flags, dotAll: value };
    default:
      return fail(`the flag ${letter} is not supported in a regex; i, m and s are`, start);
  }
}
