import type { Test } from './ast.ts';
import { parseAnythingBut } from './anything-but.ts';
import { parseAddressBlock } from './addresses.ts';
import { parseNumeric } from './numeric.ts';
import { endObject, next, rangeFrom, refuse, startOf, text, type Scanner } from './scanner.ts';
import { checkWildcard } from './wildcard.ts';

type MatchExpressionParser = (scanner: Scanner, start: number) => Test;

const ONE_KEY = 'Only one key allowed in match expression';

/** The comparisons by name. */
const PARSERS: ReadonlyMap<string, MatchExpressionParser> = new Map([
  ['exactly', parseExactly],
  ['prefix', (scanner: Scanner, start: number) => parseEnd(scanner, start, 'prefix')],
  ['suffix', (scanner: Scanner, start: number) => parseEnd(scanner, start, 'suffix')],
  ['equals-ignore-case', parseEqualsIgnoreCase],
  ['wildcard', parseWildcard],
  ['numeric', parseNumeric],
  ['anything-but', parseAnythingBut],
  ['exists', parseExists],
  ['cidr', parseCidr],
]);

/** Reads `{"<comparison>": …}`; the cursor stands on the opening bracket and ends on the closing one. */
export function parseMatchExpression(scanner: Scanner): Test {
  const start = startOf(scanner);
  if (next(scanner) !== 'name') refuse(scanner, 'Match expression name not found');
  const name = text(scanner);
  const parse = name === 'wildcard' && !scanner.dialect.wildcard ? undefined : PARSERS.get(name);
  if (!parse) refuse(scanner, `Unrecognized match type ${name}`);
  return parse(scanner, start);
}

function parseExactly(scanner: Scanner, start: number): Test {
  const wanted = stringValue(scanner, 'exact match pattern must be a string');
  endObject(scanner, ONE_KEY);
  return { kind: 'exactly', text: wanted, range: rangeFrom(scanner, start) };
}

function parseEqualsIgnoreCase(scanner: Scanner, start: number): Test {
  const wanted = stringValue(scanner, 'equals-ignore-case match pattern must be a string');
  endObject(scanner, ONE_KEY);
  return { kind: 'equals-ignore-case', text: wanted, range: rangeFrom(scanner, start) };
}

function parseEnd(scanner: Scanner, start: number, kind: 'prefix' | 'suffix'): Test {
  const token = next(scanner);
  if (token === '{' && scanner.dialect.ignoreCaseEnds) return parseEndIgnoringCase(scanner, start, kind);
  if (token !== 'string') refuse(scanner, `${kind} match pattern must be a string`);
  const wanted = text(scanner);
  endObject(scanner, ONE_KEY);
  return { kind, text: wanted, ignoreCase: false, range: rangeFrom(scanner, start) };
}

function parseEndIgnoringCase(scanner: Scanner, start: number, kind: 'prefix' | 'suffix'): Test {
  const title = kind === 'prefix' ? 'Prefix' : 'Suffix';
  if (next(scanner) !== 'name') refuse(scanner, `${title} expression name not found`);
  if (text(scanner) !== 'equals-ignore-case') refuse(scanner, `Unsupported ${kind} pattern: ${text(scanner)}`);
  const wanted = stringValue(scanner, 'equals-ignore-case match pattern must be a string');
  endObject(scanner, ONE_KEY);
  endObject(scanner, ONE_KEY);
  return { kind, text: wanted, ignoreCase: true, range: rangeFrom(scanner, start) };
}

function parseWildcard(scanner: Scanner, start: number): Test {
  const wanted = stringValue(scanner, 'wildcard match pattern must be a string');
  const problem = checkWildcard(wanted);
  if (problem) refuse(scanner, problem);
  endObject(scanner, ONE_KEY);
  return { kind: 'wildcard', text: wanted, range: rangeFrom(scanner, start) };
}

function parseExists(scanner: Scanner, start: number): Test {
  const token = next(scanner);
  if (token !== 'true' && token !== 'false') refuse(scanner, 'exists match pattern must be either true or false.');
  endObject(scanner, ONE_KEY);
  return { kind: 'exists', present: token === 'true', range: rangeFrom(scanner, start) };
}

/** The wording of the first refusal is AWS's own: `cidr` borrows the one of `prefix`. */
function parseCidr(scanner: Scanner, start: number): Test {
  const block = parseAddressBlock(stringValue(scanner, 'prefix match pattern must be a string'));
  endObject(scanner, ONE_KEY);
  return { kind: 'cidr', block, range: rangeFrom(scanner, start) };
}

function stringValue(scanner: Scanner, otherwise: string): string {
  if (next(scanner) !== 'string') refuse(scanner, otherwise);
  return text(scanner);
}
