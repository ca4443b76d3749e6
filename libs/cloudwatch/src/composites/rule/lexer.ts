import type { RuleRange } from './ast.ts';

/** A word is any run without whitespace, round brackets, commas and quotes: a keyword, a number or an unquoted alarm name. */
export type RuleToken =
  | { readonly kind: '(' | ')' | ',' | 'word' | 'end'; readonly text: string; readonly range: RuleRange }
  /** `text` is the source, `value` the name without quotes and escapes. */
  | { readonly kind: 'quoted'; readonly text: string; readonly value: string; readonly range: RuleRange }
  /** A quote that is never closed, up to the end of the source. */
  | { readonly kind: 'unclosed'; readonly text: string; readonly range: RuleRange };

const whitespace = ' \t\r\n\f';
const wordEnds = `${whitespace}(),"`;

/** Cuts a rule into tokens, the last of which is `end`; never fails. */
export function lexAlarmRule(source: string): readonly RuleToken[] {
  const tokens: RuleToken[] = [];
  let at = skipWhitespace(source, 0);
  while (at < source.length) {
    const token = tokenAt(source, at);
    tokens.push(token);
    at = skipWhitespace(source, token.range.end);
  }
  tokens.push({ kind: 'end', text: '<EOF>', range: { start: source.length, end: source.length } });
  return tokens;
}

function tokenAt(source: string, start: number): RuleToken {
  const first = source[start];
  switch (first) {
    case '(':
    case ')':
    case ',':
      return { kind: first, text: first, range: { start, end: start + 1 } };
    case '"':
      return quotedAt(source, start);
    default:
      return wordAt(source, start);
  }
}

function wordAt(source: string, start: number): RuleToken {
  let end = start;
  while (end < source.length && !wordEnds.includes(source[end]!)) end += 1;
  return { kind: 'word', text: source.slice(start, end), range: { start, end } };
}

/**
 * AWS documents the backslash for embedded quotes only. `\\` for a backslash is ours, so that every name can be printed;
 * a backslash before anything else stands for itself.
 */
function quotedAt(source: string, start: number): RuleToken {
  const pieces: string[] = [];
  let from = start + 1;
  for (let at = from; at < source.length; at += 1) {
    const next = source[at + 1];
    if (source[at] === '"') return closed(source, start, at + 1, pieces.join('') + source.slice(from, at));
    if (source[at] === '\\' && (next === '"' || next === '\\')) {
      pieces.push(source.slice(from, at));
      from = at + 1;
      at += 1;
    }
  }
  return { kind: 'unclosed', text: source.slice(start), range: { start, end: source.length } };
}

function closed(source: string, start: number, end: number, value: string): RuleToken {
  return { kind: 'quoted', text: source.slice(start, end), value, range: { start, end } };
}

function skipWhitespace(source: string, from: number): number {
  let at = from;
  while (at < source.length && whitespace.includes(source[at]!)) at += 1;
  return at;
}
