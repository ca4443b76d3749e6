import { MAX_REGEXES, refuse, refuseSyntax } from '../errors.ts';
import { isDigit, isWordCode } from '../shared/characters.ts';
import type { Token } from '../shared/lexer.ts';
import { limitRegexes, parseOperand, type OperandKind } from '../shared/operand.ts';
import { operators, type Operator } from '../shared/operator.ts';
import { accept, expect, peek, unexpected, type Reader } from '../shared/reader.ts';
import type { FieldCondition, SpaceField, SpacePattern } from './ast.ts';
import { regexesOfSpace } from './fields.ts';
import { lexSpace, type SpaceToken } from './lexer.ts';

type SpaceReader = Reader<SpaceToken>;

/** Words that AWS refuses as a value without quotes: `[w1=SPACE,...]` is refused, `[w1=ERROR,...]` is not (recorded 2026). */
const REFUSED_VALUES: readonly string[] = ['SPACE'];

/** Parses a `[ ... ]` pattern: fields separated by commas, `...` at most once, each with a condition on itself. */
export function parseSpace(source: string): SpacePattern {
  const reader: SpaceReader = { source, tokens: lexSpace(source), index: 0 };
  const open = expect(reader, '[', 'the pattern');
  const fields = peek(reader)?.kind === ']' ? [] : parseFields(reader);
  const close = expect(reader, ']', 'the pattern');
  if (peek(reader) !== undefined) unexpected(reader, 'the pattern', 'nothing after ]');
  refuseDuplicates(fields);
  limitRegexes(regexesOfSpace(fields), MAX_REGEXES);
  return { kind: 'space', fields, range: { start: open.range.start, end: close.range.end } };
}

function parseFields(reader: SpaceReader): SpaceField[] {
  const fields = [parseField(reader)];
  while (accept(reader, ',') !== undefined) fields.push(parseField(reader));
  return fields;
}

function parseField(reader: SpaceReader): SpaceField {
  const token = peek(reader);
  if (token === undefined) return unexpected(reader, 'the fields', 'a field, ... or ]');
  if (token.kind === ',' || token.kind === ']') {
    return { kind: 'field', name: '', range: { start: token.range.start, end: token.range.start } };
  }
  if (accept(reader, '...') !== undefined) return { kind: 'ellipsis', range: token.range };
  const name = parseName(reader);
  if (nextOperator(reader) === undefined) return { kind: 'field', name: name.text, range: name.range };
  const condition = parseOr(reader, name);
  return { kind: 'field', name: name.text, condition, range: { start: name.range.start, end: condition.range.end } };
}

function parseName(reader: SpaceReader): Token<SpaceToken> {
  const token = accept(reader, 'word');
  if (token === undefined) return unexpected(reader, 'a field', 'its name');
  if (!isName(token.text))
    refuseSyntax(token.range, `unexpected ${token.text} as the name of a field, expected letters, digits and _`);
  return token;
}

function isName(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isWordCode(text.charCodeAt(at))) return false;
  return !isDigit(text.charCodeAt(0));
}

/** Reads a condition of the field whose name the reader has passed; each further comparison repeats the name. */
function parseOr(reader: SpaceReader, name: Token<SpaceToken>): FieldCondition {
  let left = parseAnd(reader, name);
  while (accept(reader, '||') !== undefined) {
    repeatName(reader, name);
    left = joined('or', left, parseAnd(reader, name));
  }
  return left;
}

function parseAnd(reader: SpaceReader, name: Token<SpaceToken>): FieldCondition {
  let left = parseComparison(reader);
  while (accept(reader, '&&') !== undefined) {
    repeatName(reader, name);
    left = joined('and', left, parseComparison(reader));
  }
  return left;
}

function joined(kind: 'and' | 'or', left: FieldCondition, right: FieldCondition): FieldCondition {
  return { kind, left, right, range: { start: left.range.start, end: right.range.end } };
}

function repeatName(reader: SpaceReader, name: Token<SpaceToken>): void {
  const token = accept(reader, 'word');
  if (token?.text === name.text) return;
  if (token !== undefined) reader.index--;
  unexpected(reader, `the condition of ${name.text}`, name.text);
}

function nextOperator(reader: SpaceReader): Operator | undefined {
  const kind = peek(reader)?.kind;
  return operators.find((operator) => operator === kind);
}

function parseComparison(reader: SpaceReader): FieldCondition {
  const operator = nextOperator(reader);
  if (operator === undefined) return unexpected(reader, 'a condition', 'an operator');
  const start = peek(reader)!.range.start;
  reader.index++;
  const token =
    accept(reader, 'word') ?? accept(reader, 'number') ?? accept(reader, 'quoted') ?? accept(reader, 'regex');
  if (token === undefined) unexpected(reader, 'a comparison', 'a word, a "text", a number or a %regular expression%');
  if (token.kind === 'word' && REFUSED_VALUES.includes(token.text))
    refuseSyntax(token.range, `unexpected ${token.text} in a comparison, expected "${token.text}"`);
  const operand = parseOperand(token as Token<OperandKind>, operator);
  return { kind: 'compare', operator, operand, range: { start, end: operand.range.end } };
}

function refuseDuplicates(fields: readonly SpaceField[]): void {
  const names = new Set<string>();
  for (const field of fields) {
    const name = field.kind === 'ellipsis' ? '...' : field.name;
    if (name !== '' && names.has(name)) refuse({ kind: 'duplicate-field', range: field.range, field: name });
    names.add(name);
  }
}
