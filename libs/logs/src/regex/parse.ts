import type { AssertionKind, RegexNode, RegexSyntax } from './ast.ts';
import { parseBracket } from './bracket.ts';
import { charsOf, charSet, complement, foldCase, lastCodePoint } from './char-set.ts';
import { parseCharacterEscape } from './escape.ts';
import { parseGroupOpening } from './group.ts';
import { lineTerminators } from './named-sets.ts';
import { parseQuantifier } from './quantifier.ts';
import { accept, fail, maxNesting, peek, take } from './scanner.ts';
import type { Scanner } from './scanner.ts';

const empty: RegexNode = { type: 'empty' };

const escapedAssertions: ReadonlyMap<string, AssertionKind> = new Map([
  ['b', 'wordBoundary'],
  ['B', 'notWordBoundary'],
  ['A', 'inputStart'],
  ['Z', 'inputEnd'],
  ['z', 'inputEndStrict'],
]);

/** Parses a pattern written between slashes in a query, the slashes taken away. Throws a `RegexError`. */
export function parseRegex(pattern: string): RegexSyntax {
  const scanner: Scanner = {
    pattern,
    position: 0,
    nesting: 0,
    flags: { ignoreCase: false, multiline: false, dotAll: false },
    groupNames: [],
  };
  const node = alternatives(scanner);
  if (peek(scanner) === ')') fail(') has no opening (', scanner.position);
  return { node, groupNames: scanner.groupNames };
}

function alternatives(scanner: Scanner): RegexNode {
  const items = [sequence(scanner)];
  while (accept(scanner, '|')) items.push(sequence(scanner));
  return items.length === 1 ? items[0]! : { type: 'alternatives', items };
}

function sequence(scanner: Scanner): RegexNode {
  const items: RegexNode[] = [];
  while (!['', '|', ')'].includes(peek(scanner))) {
    const item = parseQuantifier(scanner, atom(scanner));
    if (item.type !== 'empty') items.push(item);
  }
  return items.length === 0 ? empty : items.length === 1 ? items[0]! : { type: 'sequence', items };
}

function atom(scanner: Scanner): RegexNode {
  const start = scanner.position;
  const char = take(scanner);
  switch (char) {
    case '(':
      return group(scanner, start);
    case '[':
      return { type: 'set', set: parseBracket(scanner) };
    case '.':
      return { type: 'set', set: scanner.flags.dotAll ? charSet([[0, lastCodePoint]]) : complement(lineTerminators) };
    case '^':
      return { type: 'assertion', kind: scanner.flags.multiline ? 'lineStart' : 'inputStart' };
    case '$':
      return { type: 'assertion', kind: scanner.flags.multiline ? 'lineEnd' : 'inputEnd' };
    case '\\':
      return escape(scanner, start);
    case '*':
    case '+':
    case '?':
    case '{':
      return fail(`${char} has nothing to repeat; write \\${char} for the character`, start);
    default:
      return characters(scanner, charsOf(char));
  }
}

function escape(scanner: Scanner, start: number): RegexNode {
  const next = peek(scanner);
  const kind = escapedAssertions.get(next);
  if (kind) {
    scanner.position += 1;
    return { type: 'assertion', kind };
  }
  if (/[1-9]/.test(next) || next === 'k') {
    return fail(`the backreference \\${next} is not supported in a regex`, start);
  }
  return characters(scanner, parseCharacterEscape(scanner));
}

function characters(scanner: Scanner, set: readonly number[]): RegexNode {
  return { type: 'set', set: scanner.flags.ignoreCase ? foldCase(set) : set };
}

function group(scanner: Scanner, start: number): RegexNode {
  const outer = scanner.flags;
  const opening = parseGroupOpening(scanner);
  if (opening.type === 'flags') {
    scanner.flags = opening.flags;
    return empty;
  }
  if (++scanner.nesting > maxNesting) fail(`groups nest deeper than ${maxNesting}`, start);
  const index = opening.type === 'capture' ? scanner.groupNames.push(opening.name) : 0;
  if (opening.type === 'plain') scanner.flags = opening.flags;
  const body = alternatives(scanner);
  if (!accept(scanner, ')')) fail('( has no closing )', start);
  scanner.flags = outer;
  scanner.nesting -= 1;
  return index === 0 ? body : { type: 'group', index, body };
}
