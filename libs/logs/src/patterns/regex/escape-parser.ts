import { refuseSyntax } from '../errors.ts';
import { shorthands, type Shorthand } from './ast.ts';
import type { RegexReader } from './reader.ts';
import { OPERATORS, SYMBOLS } from './scan.ts';

/** What a backslash and what follows stand for. */
export type Escape =
  { readonly kind: 'character'; readonly code: number } | { readonly kind: 'shorthand'; readonly name: Shorthand };

/** Reads an escape: `\d \D \s \S \w \W`, `\xhh`, or an operator or symbol taken literally; other letters are refused. */
export function parseEscape(reader: RegexReader): Escape {
  const from = reader.at;
  const char = reader.text[from + 1] ?? '';
  if (char === 'x') return parseHex(reader);
  reader.at += 2;
  const name = shorthands.find((shorthand) => shorthand === char);
  if (name !== undefined) return { kind: 'shorthand', name };
  if (char !== '' && `${OPERATORS}${SYMBOLS} `.includes(char)) return { kind: 'character', code: char.charCodeAt(0) };
  return refuseEscape(reader, from);
}

function parseHex(reader: RegexReader): Escape {
  const from = reader.at;
  reader.at += 4;
  const digits = reader.text.slice(from + 2, reader.at);
  if (!/^[0-9A-Fa-f]{2}$/.test(digits)) refuseEscape(reader, from);
  return { kind: 'character', code: Number.parseInt(digits, 16) };
}

function refuseEscape(reader: RegexReader, from: number): never {
  const range = { start: reader.offset + from, end: reader.offset + reader.at };
  const found = reader.text.slice(from, reader.at);
  refuseSyntax(
    range,
    `unexpected ${found} in the regular expression, expected \\d \\D \\s \\S \\w \\W \\xhh or an operator`,
  );
}
