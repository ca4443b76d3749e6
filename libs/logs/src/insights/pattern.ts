import type { Pattern } from './ast.ts';
import { MalformedQueryError } from './errors.ts';
import { compileRegex, RegexError } from '../regex/regex.ts';
import type { Regex } from '../regex/regex.ts';

/** Compiles the regex of a pattern; a fault in it is reported at its place in the query. */
export function compilePattern(pattern: Pattern & { type: 'regex' }): Regex {
  try {
    return compileRegex(pattern.source);
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    const start = pattern.range.start + 1 + error.position;
    throw new MalformedQueryError(error.message, { kind: 'invalid', range: { start, end: start + 1 } });
  }
}
