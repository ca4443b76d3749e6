import { compileRegex } from '../regex/matcher.ts';
import { compileGlob, type TextTest } from '../shared/glob.ts';
import type { Operand } from '../shared/operand.ts';
import { compareNumbers } from '../shared/operator.ts';
import type { JsonComparison } from './ast.ts';
import type { Captures } from './scan/captures.ts';
import { decodeString } from './scan/decode.ts';

/** Tests one captured value of an event. */
export type ValueTest = (text: string, captures: Captures, at: number) => boolean;

/**
 * Compiles a comparison. Only strings and numbers can be compared: for booleans, null, arrays and objects `=` and `!=` are both
 * false (recorded 2026). Order comparisons leave strings out, even numeric ones (recorded 2026).
 */
export function compileComparison({ operator, operand }: JsonComparison): ValueTest {
  if (operator === '=') return compileEquality(operand);
  if (operator === '!=') {
    const equals = compileEquality(operand);
    return (text, captures, at) => isComparable(captures, at) && !equals(text, captures, at);
  }
  const right = operand.kind === 'number' ? operand.value : NaN;
  return (text, captures, at) =>
    captures.kinds[at] === 'number' && compareNumbers(numberAt(text, captures, at), operator, right);
}

function isComparable(captures: Captures, at: number): boolean {
  const kind = captures.kinds[at];
  return kind === 'number' || kind === 'string';
}

function numberAt(text: string, captures: Captures, at: number): number {
  return Number(text.slice(captures.starts[at], captures.ends[at]));
}

/**
 * A number in the pattern equals numbers of the same value and strings with the same literal (recorded 2026: `= 1` takes `1.0` and
 * `"1"`, not `"1.0"`). A text or a regular expression takes strings and the literals of numbers; that `= *` takes a number is
 * recorded 2026, the rest follows from it.
 */
function compileEquality(operand: Operand): ValueTest {
  const same = compileText(operand);
  const asText: ValueTest = (text, captures, at) => isComparable(captures, at) && testText(same, text, captures, at);
  if (operand.kind !== 'number') return asText;
  return (text, captures, at) =>
    captures.kinds[at] === 'number'
      ? numberAt(text, captures, at) === operand.value
      : captures.kinds[at] === 'string' && testText(same, text, captures, at);
}

function compileText(operand: Operand): TextTest {
  switch (operand.kind) {
    case 'text':
    case 'number':
      return compileGlob(operand.text);
    case 'regex':
      return compileRegex(operand.regex);
    default:
      return operand satisfies never;
  }
}

function testText(test: TextTest, text: string, captures: Captures, at: number): boolean {
  const start = captures.starts[at]!;
  const end = captures.ends[at]!;
  if (!captures.escaped[at]) return test(text, start, end);
  const decoded = decodeString(text.slice(start, end));
  return test(decoded, 0, decoded.length);
}
