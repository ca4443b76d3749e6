import { refuseSyntax } from '../errors.ts';
import type { Token } from './lexer.ts';

/** Walks over the tokens of one pattern; `index` moves. */
export interface Reader<Kind extends string> {
  readonly source: string;
  readonly tokens: readonly Token<Kind>[];
  index: number;
}

/** Returns the current token, or undefined at the end. */
export function peek<Kind extends string>(reader: Reader<Kind>): Token<Kind> | undefined {
  return reader.tokens[reader.index];
}

/** Takes the current token if it is of this kind. */
export function accept<Kind extends string>(reader: Reader<Kind>, kind: Kind): Token<Kind> | undefined {
  const token = peek(reader);
  if (token?.kind !== kind) return undefined;
  reader.index++;
  return token;
}

/** Takes the current token, which must be of this kind. */
export function expect<Kind extends string>(reader: Reader<Kind>, kind: Kind, place: string): Token<Kind> {
  return accept(reader, kind) ?? unexpected(reader, place, kind);
}

/** Refuses the current token, or the end of the pattern. */
export function unexpected<Kind extends string>(reader: Reader<Kind>, place: string, expected: string): never {
  const token = peek(reader);
  const end = reader.source.length;
  const found = token === undefined ? 'the end' : token.text;
  refuseSyntax(token?.range ?? { start: end, end }, `unexpected ${found} in ${place}, expected ${expected}`);
}
