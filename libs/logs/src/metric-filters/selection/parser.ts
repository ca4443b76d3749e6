import { PatternFailure, refuseSyntax, type PatternError } from '../../patterns/errors.ts';
import { unquote } from '../../patterns/shared/quoted.ts';
import { accept, expect, peek, unexpected, type Reader } from '../../patterns/shared/reader.ts';
import { isSystemField } from '../metric-filter.ts';
import type { Criteria, FieldCriteria } from './ast.ts';
import { lexCriteria, type CriteriaToken } from './lexer.ts';

type CriteriaReader = Reader<CriteriaToken>;

/** Criteria, or why they are refused. */
export type ParsedCriteria =
  { readonly ok: true; readonly criteria: Criteria } | { readonly ok: false; readonly error: PatternError };

/**
 * Parses the `fieldSelectionCriteria` of a metric filter: `=`, `!=`, `IN`, `NOT IN` on system fields, joined by `AND`, which binds
 * first, and `OR`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html
 */
export function parseCriteria(source: string): ParsedCriteria {
  try {
    const reader: CriteriaReader = { source, tokens: lexCriteria(source), index: 0 };
    const criteria = parseOr(reader);
    if (peek(reader) !== undefined) unexpected(reader, 'the criteria', 'AND, OR or the end');
    return { ok: true, criteria };
  } catch (failure) {
    if (failure instanceof PatternFailure) return { ok: false, error: failure.error };
    throw failure;
  }
}

function parseOr(reader: CriteriaReader): Criteria {
  let left = parseAnd(reader);
  while (accept(reader, 'OR') !== undefined) left = joined('or', left, parseAnd(reader));
  return left;
}

function parseAnd(reader: CriteriaReader): Criteria {
  let left = parsePrimary(reader);
  while (accept(reader, 'AND') !== undefined) left = joined('and', left, parsePrimary(reader));
  return left;
}

function joined(kind: 'and' | 'or', left: Criteria, right: Criteria): Criteria {
  return { kind, left, right, range: { start: left.range.start, end: right.range.end } };
}

function parsePrimary(reader: CriteriaReader): Criteria {
  if (accept(reader, '(') === undefined) return parseField(reader);
  const criteria = parseOr(reader);
  expect(reader, ')', 'the criteria in parentheses');
  return criteria;
}

function parseField(reader: CriteriaReader): FieldCriteria {
  const { text: field, range } = expect(reader, 'field', 'the criteria');
  if (!isSystemField(field))
    refuseSyntax(range, `unexpected ${field} in the criteria, expected @aws.account, @aws.region or @source.log`);
  const operator = parseOperator(reader);
  const values = operator === '=' || operator === '!=' ? [parseValue(reader)] : parseList(reader);
  const end = reader.tokens[reader.index - 1]!.range.end;
  return { kind: 'field', field, operator, values, range: { start: range.start, end } };
}

function parseOperator(reader: CriteriaReader): FieldCriteria['operator'] {
  const token = accept(reader, '=') ?? accept(reader, '!=') ?? accept(reader, 'IN');
  if (token !== undefined) return token.kind as '=' | '!=' | 'IN';
  if (accept(reader, 'NOT') === undefined) unexpected(reader, 'the criteria', '=, !=, IN or NOT IN');
  expect(reader, 'IN', 'NOT IN');
  return 'NOT IN';
}

function parseList(reader: CriteriaReader): string[] {
  expect(reader, '[', 'a list');
  const values = [parseValue(reader)];
  while (accept(reader, ',') !== undefined) values.push(parseValue(reader));
  expect(reader, ']', 'a list');
  return values;
}

function parseValue(reader: CriteriaReader): string {
  return unquote(expect(reader, 'quoted', 'a comparison').text);
}
