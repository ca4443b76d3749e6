import { MAX_REGEXES, MAX_WILDCARDS, refuse } from '../errors.ts';
import { limitRegexes, parseOperand, type OperandKind } from '../shared/operand.ts';
import { operators, type Operator } from '../shared/operator.ts';
import { accept, expect, peek, unexpected, type Reader } from '../shared/reader.ts';
import type { Token } from '../shared/lexer.ts';
import type { JsonComparison, JsonCondition, JsonPattern, JsonProperty, Selector } from './ast.ts';
import { leavesOf, regexesOfJson } from './conditions.ts';
import { lexJson, type JsonToken } from './lexer.ts';
import { readSelector } from './selector.ts';

type JsonReader = Reader<JsonToken>;

/** Parses a `{ ... }` pattern: parentheses bind first, then `&&`, then `||`. The depth is bounded by the length of a pattern. */
export function parseJson(source: string): JsonPattern {
  const reader: JsonReader = { source, tokens: lexJson(source), index: 0 };
  const open = expect(reader, '{', 'the pattern');
  const condition = parseOr(reader);
  const close = expect(reader, '}', 'the pattern');
  if (peek(reader) !== undefined) unexpected(reader, 'the pattern', 'nothing after }');
  limitRegexes(regexesOfJson(condition), MAX_REGEXES);
  limitWildcards(condition);
  return { kind: 'json', condition, range: { start: open.range.start, end: close.range.end } };
}

function parseOr(reader: JsonReader): JsonCondition {
  let left = parseAnd(reader);
  while (accept(reader, '||') !== undefined) left = joined('or', left, parseAnd(reader));
  return left;
}

function parseAnd(reader: JsonReader): JsonCondition {
  let left = parsePrimary(reader);
  while (accept(reader, '&&') !== undefined) left = joined('and', left, parsePrimary(reader));
  return left;
}

function joined(kind: 'and' | 'or', left: JsonCondition, right: JsonCondition): JsonCondition {
  return { kind, left, right, range: { start: left.range.start, end: right.range.end } };
}

function parsePrimary(reader: JsonReader): JsonCondition {
  if (accept(reader, '(') === undefined) return parseLeaf(reader);
  const condition = parseOr(reader);
  expect(reader, ')', 'the condition in parentheses');
  return condition;
}

function parseLeaf(reader: JsonReader): JsonComparison | JsonProperty {
  const selector = readSelector(reader);
  const operator = operators.find((one) => accept(reader, one) !== undefined);
  return operator === undefined ? parseProperty(reader, selector) : parseComparison(reader, selector, operator);
}

function parseComparison(reader: JsonReader, selector: Selector, operator: Operator): JsonComparison {
  const token =
    accept(reader, 'word') ?? accept(reader, 'number') ?? accept(reader, 'quoted') ?? accept(reader, 'regex');
  if (token === undefined) unexpected(reader, 'a comparison', 'a word, a "text", a number or a %regular expression%');
  const operand = parseOperand(token as Token<OperandKind>, operator);
  return {
    kind: 'compare',
    selector,
    operator,
    operand,
    range: { start: selector.range.start, end: operand.range.end },
  };
}

function parseProperty(reader: JsonReader, selector: Selector): JsonProperty {
  if (accept(reader, 'NOT') !== undefined) {
    const { end } = expect(reader, 'EXISTS', 'NOT EXISTS').range;
    return { kind: 'is', selector, property: 'NOT EXISTS', range: { start: selector.range.start, end } };
  }
  if (accept(reader, 'IS') === undefined) unexpected(reader, 'a condition', 'an operator, IS or NOT EXISTS');
  const token = accept(reader, 'NULL') ?? accept(reader, 'TRUE') ?? accept(reader, 'FALSE');
  if (token === undefined) unexpected(reader, 'IS', 'NULL, TRUE or FALSE');
  const property = token.kind as 'NULL' | 'TRUE' | 'FALSE';
  return { kind: 'is', selector, property, range: { start: selector.range.start, end: token.range.end } };
}

function limitWildcards(condition: JsonCondition): void {
  const selectors = leavesOf(condition).map((leaf) => leaf.selector);
  const excess = selectors.filter(({ steps }) => steps.some((step) => step.kind === 'every'))[MAX_WILDCARDS];
  if (excess !== undefined) refuse({ kind: 'pattern-wildcards', range: excess.range });
}
