import { scanRegex } from '../regex/scan.ts';
import { tokenize, type Rule, type Token } from '../shared/lexer.ts';
import { scanQuoted } from '../shared/quoted.ts';
import { exactly, scanNumber, scanValueWord } from '../shared/scans.ts';

const PUNCTUATION = ['[', ']', ',', '...', '&&', '||', '=', '!=', '<', '<=', '>', '>='] as const;

/** The kinds of tokens of a space-delimited pattern. */
export type SpaceToken = (typeof PUNCTUATION)[number] | 'word' | 'number' | 'quoted' | 'regex';

const rules: readonly Rule<SpaceToken>[] = [
  ...PUNCTUATION.map((text): Rule<SpaceToken> => [text, exactly(text)]),
  ['number', scanNumber],
  ['word', scanValueWord],
  ['quoted', scanQuoted],
  ['regex', scanRegex],
];

/** Splits a space-delimited pattern into tokens. Text with anything but letters, digits, `_`, `.` and `*` needs quotes. */
export function lexSpace(source: string): Token<SpaceToken>[] {
  return tokenize(source, rules);
}
