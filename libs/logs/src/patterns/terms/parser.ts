import { MAX_REGEXES } from '../errors.ts';
import type { Regex } from '../regex/ast.ts';
import { parseRegex } from '../regex/parser.ts';
import { limitRegexes } from '../shared/operand.ts';
import { unquote } from '../shared/quoted.ts';
import { peek, unexpected, type Reader } from '../shared/reader.ts';
import type { Sought, Term, TermRole, TermsPattern } from './ast.ts';
import { lexTerms, type TermsToken } from './lexer.ts';

/** Parses an unstructured pattern: terms, quoted phrases and regular expressions, each plain, after `-` or after `?`. */
export function parseTerms(source: string): TermsPattern {
  const reader: Reader<TermsToken> = { source, tokens: lexTerms(source), index: 0 };
  const terms: Term[] = [];
  while (peek(reader) !== undefined) terms.push(parseTerm(reader));
  limitRegexes(regexesOfTerms(terms), MAX_REGEXES);
  return { kind: 'terms', terms, range: { start: 0, end: source.length } };
}

/** Returns the regular expressions of the terms, in order. */
export function regexesOfTerms(terms: readonly Term[]): Regex[] {
  return terms.flatMap(({ sought }) => (sought.kind === 'regex' ? [sought.regex] : []));
}

function parseTerm(reader: Reader<TermsToken>): Term {
  const start = peek(reader)!.range.start;
  const role = parseRole(reader);
  const sought = parseSought(reader);
  return { role, sought, range: { start, end: reader.tokens[reader.index - 1]!.range.end } };
}

function parseRole(reader: Reader<TermsToken>): TermRole {
  const kind = peek(reader)?.kind;
  if (kind !== '-' && kind !== '?') return 'required';
  reader.index++;
  return kind === '-' ? 'excluded' : 'optional';
}

function parseSought(reader: Reader<TermsToken>): Sought {
  const token = peek(reader);
  switch (token?.kind) {
    case 'word':
      reader.index++;
      return { kind: 'text', text: token.text, quoted: false };
    case 'quoted':
      reader.index++;
      return { kind: 'text', text: unquote(token.text), quoted: true };
    case 'regex':
      reader.index++;
      return { kind: 'regex', regex: parseRegex(token.text, token.range.start) };
    default:
      return unexpected(reader, 'a term', 'a word, a "phrase" or a %regular expression%');
  }
}
