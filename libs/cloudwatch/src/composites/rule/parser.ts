import type { AlarmReference, AlarmRule, QuorumRule, QuorumThreshold, RuleRange } from './ast.ts';
import { alarmStates, type AlarmStateValue } from '../../alarms/alarm-state-value.ts';
import { ruleError, unsupportedToken } from './errors.ts';
import { lexAlarmRule, type RuleToken } from './lexer.ts';
import { ruleLimits, tooLong, tooManyElements } from './limits.ts';

/** What CloudWatch says it expects; recorded 2026 where marked, otherwise in the same style because AWS publishes no wording. */
const expected = {
  /** recorded */
  primary: "'(', 'NOT', AT_LEAST, TRUE or FALSE, ALARM, OK, or INSUFFICIENT_DATA",
  /** recorded */
  end: "<EOF>, 'AND', 'OR'",
  /** recorded */
  threshold: 'NUMBER, PERCENTAGE NUMBER',
  /** recorded */
  condition: "'NOT', ALARM, OK, or INSUFFICIENT_DATA",
  state: 'ALARM, OK, or INSUFFICIENT_DATA',
  groupEnd: "')', 'AND', 'OR'",
  open: "'('",
  close: "')'",
  comma: "','",
  listEnd: "',', ')'",
  name: 'ALARM NAME',
} as const;

interface Cursor {
  readonly tokens: readonly RuleToken[];
  at: number;
  depth: number;
}

/**
 * Parses an AlarmRule: NOT binds tighter than AND, AND tighter than OR; keywords are upper case.
 * @throws CompositeAlarmError in the words of CloudWatch; also for an AT_LEAST threshold that can never or always hold.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html
 */
export function parseAlarmRule(source: string): AlarmRule {
  if (source.length > ruleLimits.characters) throw tooLong(source);
  const cursor: Cursor = { tokens: lexAlarmRule(source), at: 0, depth: 0 };
  const rule = parseOr(cursor);
  const rest = peek(cursor);
  if (rest.kind !== 'end') throw unexpected(rest, expected.end);
  return rule;
}

function parseOr(cursor: Cursor): AlarmRule {
  return parseChain(cursor, 'or', 'OR', parseAnd);
}

function parseAnd(cursor: Cursor): AlarmRule {
  return parseChain(cursor, 'and', 'AND', parseNot);
}

function parseChain(
  cursor: Cursor,
  kind: 'and' | 'or',
  keyword: string,
  operand: (cursor: Cursor) => AlarmRule,
): AlarmRule {
  const first = operand(cursor);
  if (!isWord(peek(cursor), keyword)) return first;
  const operands = [first];
  while (isWord(peek(cursor), keyword)) {
    cursor.at += 1;
    operands.push(operand(cursor));
  }
  return { kind, operands, range: span(first.range, operands.at(-1)!.range) };
}

function parseNot(cursor: Cursor): AlarmRule {
  const nots: RuleRange[] = [];
  while (isWord(peek(cursor), 'NOT')) nots.push(next(cursor).range);
  let rule = parsePrimary(cursor);
  for (let i = nots.length - 1; i >= 0; i -= 1) {
    rule = { kind: 'not', operand: rule, range: span(nots[i]!, rule.range) };
  }
  return rule;
}

function parsePrimary(cursor: Cursor): AlarmRule {
  const token = next(cursor);
  if (token.kind === '(') return parseGroup(cursor, token);
  if (token.kind !== 'word') throw unexpected(token, expected.primary);
  if (token.text === 'TRUE' || token.text === 'FALSE') {
    return { kind: 'literal', value: token.text === 'TRUE', range: token.range };
  }
  if (token.text === 'AT_LEAST') return parseQuorum(cursor, token);
  if (isState(token.text)) return parseState(cursor, token, token.text);
  throw unexpected(token, expected.primary);
}

function parseGroup(cursor: Cursor, open: RuleToken): AlarmRule {
  cursor.depth += 1;
  if (cursor.depth > ruleLimits.elements) throw tooManyElements();
  const rule = parseOr(cursor);
  const close = take(cursor, ')', expected.groupEnd);
  cursor.depth -= 1;
  return { kind: 'group', rule, range: span(open.range, close.range) };
}

function parseState(cursor: Cursor, keyword: RuleToken, state: AlarmStateValue): AlarmRule {
  take(cursor, '(', expected.open);
  const alarm = parseReference(cursor);
  const close = take(cursor, ')', expected.close);
  return { kind: 'state', state, alarm, range: span(keyword.range, close.range) };
}

function parseQuorum(cursor: Cursor, keyword: RuleToken): QuorumRule {
  take(cursor, '(', expected.open);
  const thresholdAt = peek(cursor).range;
  const threshold = parseThreshold(next(cursor));
  take(cursor, ',', expected.comma);
  const negated = isWord(peek(cursor), 'NOT');
  if (negated) cursor.at += 1;
  const state = parseStateName(next(cursor), negated ? expected.state : expected.condition);
  take(cursor, ',', expected.comma);
  take(cursor, '(', expected.open);
  const alarms = parseReferences(cursor);
  const close = take(cursor, ')', expected.close);
  refuseSenseless(threshold, alarms.length, thresholdAt);
  return { kind: 'atLeast', threshold, negated, state, alarms, range: span(keyword.range, close.range) };
}

function parseReferences(cursor: Cursor): readonly AlarmReference[] {
  const alarms = [parseReference(cursor)];
  while (peek(cursor).kind === ',') {
    cursor.at += 1;
    alarms.push(parseReference(cursor));
  }
  take(cursor, ')', expected.listEnd);
  return alarms;
}

function parseReference(cursor: Cursor): AlarmReference {
  const token = next(cursor);
  if (token.kind === 'quoted') return { text: token.value, range: token.range };
  if (token.kind === 'word') return { text: token.text, range: token.range };
  throw unexpected(token, expected.name);
}

function parseStateName(token: RuleToken, allowed: string): AlarmStateValue {
  if (token.kind === 'word' && isState(token.text)) return token.text;
  throw unexpected(token, allowed);
}

function parseThreshold(token: RuleToken): QuorumThreshold {
  const unit = token.text.endsWith('%') ? 'percent' : 'count';
  const digits = unit === 'percent' ? token.text.slice(0, -1) : token.text;
  if (token.kind !== 'word' || !isDigits(digits)) throw unexpected(token, expected.threshold);
  return { unit, value: Number(digits) };
}

/** The sentence about counts is recorded (2026); the one about percentages follows it because AWS publishes none. */
function refuseSenseless(threshold: QuorumThreshold, listed: number, range: RuleRange): void {
  const { unit, value } = threshold;
  if (unit === 'count' && (value < 1 || value > listed)) {
    throw ruleError(`AT_LEAST absolute threshold must be between 1 and number of alarms (${listed})`, range);
  }
  if (unit === 'percent' && (value < 1 || value > 100)) {
    throw ruleError('AT_LEAST percentage threshold must be between 1 and 100', range);
  }
}

function isState(text: string): text is AlarmStateValue {
  return (alarmStates as readonly string[]).includes(text);
}

function isDigits(text: string): boolean {
  if (text.length === 0) return false;
  for (const character of text) if (character < '0' || character > '9') return false;
  return true;
}

function isWord(token: RuleToken, text: string): boolean {
  return token.kind === 'word' && token.text === text;
}

function peek(cursor: Cursor): RuleToken {
  return cursor.tokens[cursor.at]!;
}

/** The end is never passed, so that whoever reads on meets it again. */
function next(cursor: Cursor): RuleToken {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.at += 1;
  return token;
}

function take(cursor: Cursor, kind: RuleToken['kind'], allowed: string): RuleToken {
  const token = next(cursor);
  if (token.kind !== kind) throw unexpected(token, allowed);
  return token;
}

function unexpected(token: RuleToken, allowed: string): Error {
  return unsupportedToken(token.text, token.range, allowed);
}

function span(from: RuleRange, to: RuleRange): RuleRange {
  return { start: from.start, end: to.end };
}
