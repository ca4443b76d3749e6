import { scanRegex } from '../regex/scan.ts';
import { isWordCode } from '../shared/characters.ts';
import { tokenize, type Rule, type Token } from '../shared/lexer.ts';
import { scanQuoted } from '../shared/quoted.ts';
import { exactly, oneOrMore } from '../shared/scans.ts';

/** The kinds of tokens of an unstructured pattern. */
export type TermsToken = 'word' | 'quoted' | 'regex' | '-' | '?';

const rules: readonly Rule<TermsToken>[] = [
  ['word', oneOrMore(isWordCode)],
  ['quoted', scanQuoted],
  ['regex', scanRegex],
  ['-', exactly('-')],
  ['?', exactly('?')],
];

/**
 * Splits an unstructured pattern into tokens. Blanks only separate, so `ORDER-ITEM` is `ORDER` without `ITEM`, as on AWS
 * (observed 2022: a hyphenated id outside quotes finds nothing).
 */
export function lexTerms(source: string): Token<TermsToken>[] {
  return tokenize(source, rules);
}
