import { createMachine, run } from './machine.ts';
import type { Machine } from './machine.ts';
import { parseRegex } from './parse.ts';
import { compileProgram } from './program.ts';

export { RegexError } from './errors.ts';

/** A compiled regular expression. It keeps the memory of its last run, so one regex serves one caller at a time. */
export interface Regex {
  readonly pattern: string;
  /** In the order of their parentheses; groups without a name capture nothing. */
  readonly groupNames: readonly string[];
  readonly machine: Machine;
}

/** Where a regex matched: `text.slice(start, end)`, and what each named group that took part captured. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * Compiles a pattern for matching in time proportional to pattern × text. Knows groups, named groups, classes, alternation,
 * greedy and lazy quantifiers, anchors and the flags i, m and s. Throws a `RegexError` that names what it does not know
 * (backreferences, lookaround, possessive and atomic groups, Unicode properties). Filter patterns have a matcher of their own, in
 * patterns/regex: their dialect is smaller and asks only whether a line matches, which an automaton of states answers with one
 * table look-up per character; groups, lazy quantifiers and where a match lies need this machine. Both read the same char sets.
 */
export function compileRegex(pattern: string): Regex {
  const syntax = parseRegex(pattern);
  return { pattern, groupNames: syntax.groupNames, machine: createMachine(compileProgram(syntax)) };
}

/** Tells whether the regex matches anywhere in `text`. */
export function testRegex(regex: Regex, text: string): boolean {
  const { literal, prefix } = regex.machine.program;
  return literal ? text.includes(prefix) : run(regex.machine, text, true) !== undefined;
}

/** Returns the leftmost match in `text`. */
export function matchRegex(regex: Regex, text: string): RegexMatch | undefined {
  const slots = run(regex.machine, text);
  if (!slots) return undefined;
  const groups = new Map<string, string>();
  regex.groupNames.forEach((name, index) => {
    const start = slots[2 * index + 2]!;
    if (start >= 0) groups.set(name, text.slice(start, slots[2 * index + 3]));
  });
  return { start: slots[0]!, end: slots[1]!, groups };
}
