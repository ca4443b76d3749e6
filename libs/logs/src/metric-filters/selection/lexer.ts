import { isWordCode } from '../../patterns/shared/characters.ts';
import { tokenize, type Rule, type Token } from '../../patterns/shared/lexer.ts';
import { scanQuoted } from '../../patterns/shared/quoted.ts';
import { exactly, oneOrMore } from '../../patterns/shared/scans.ts';

const SIGNS = ['=', '!=', '(', ')', '[', ']', ',', 'AND', 'OR', 'IN', 'NOT'] as const;

/** The kinds of tokens of selection criteria. */
export type CriteriaToken = (typeof SIGNS)[number] | 'field' | 'quoted';

const rules: readonly Rule<CriteriaToken>[] = [
  ...SIGNS.map((text): Rule<CriteriaToken> => [text, exactly(text)]),
  ['field', oneOrMore((code) => isWordCode(code) || code === 64 || code === 46)],
  ['quoted', scanQuoted],
];

/** Splits selection criteria into tokens. */
export function lexCriteria(source: string): Token<CriteriaToken>[] {
  return tokenize(source, rules);
}
