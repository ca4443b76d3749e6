import { scanRegex } from '../regex/scan.ts';
import { tokenize, type Rule, type Token } from '../shared/lexer.ts';
import { scanQuoted } from '../shared/quoted.ts';
import { exactly, scanNumber, scanValueWord } from '../shared/scans.ts';
import { scanIndex, scanMember, scanRoot } from './selector-scans.ts';

const KEYWORDS = ['IS', 'NOT', 'NULL', 'TRUE', 'FALSE', 'EXISTS'] as const;
const PUNCTUATION = ['{', '}', '(', ')', '&&', '||', '=', '!=', '<', '<=', '>', '>='] as const;

/** The words that mean something. Also in lower case they cannot be a text without quotes (recorded 2026 for `null`). */
export type Keyword = (typeof KEYWORDS)[number];

/** The kinds of tokens of a JSON pattern. */
export type JsonToken =
  Keyword | (typeof PUNCTUATION)[number] | 'root' | 'member' | 'index' | 'number' | 'word' | 'quoted' | 'regex';

const rules: readonly Rule<JsonToken>[] = [
  ...PUNCTUATION.map((text): Rule<JsonToken> => [text, exactly(text)]),
  ['root', scanRoot],
  ['member', scanMember],
  ['index', scanIndex],
  ['number', scanNumber],
  ['word', scanValueWord],
  ['quoted', scanQuoted],
  ['regex', scanRegex],
];

/** Splits a JSON pattern into tokens. Text with anything but letters, digits, `_`, `.` and `*` needs quotes. */
export function lexJson(source: string): Token<JsonToken>[] {
  return tokenize(source, rules).map(asKeyword);
}

function asKeyword(token: Token<JsonToken>): Token<JsonToken> {
  if (token.kind !== 'word') return token;
  const upper = token.text.toUpperCase();
  const keyword = KEYWORDS.find((word) => word === upper);
  return keyword === undefined ? token : { ...token, kind: keyword };
}
