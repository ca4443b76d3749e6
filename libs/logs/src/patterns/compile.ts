import { compileJson } from './json/match.ts';
import type { FilterPattern } from './pattern.ts';
import { compileSpace } from './space/match.ts';
import { compileTerms } from './terms/match.ts';

/** A pattern made ready to be run over many lines. */
export interface CompiledPattern {
  readonly test: (line: string) => boolean;
  /** Returns what a matching line gives: `$name` and `$position` to text for a space-delimited pattern, else nothing. */
  readonly extract: (line: string) => Readonly<Record<string, string>> | undefined;
}

/** Compiles a pattern once for many lines. It keeps working memory of its own: one line at a time. */
export function compilePattern(pattern: FilterPattern): CompiledPattern {
  switch (pattern.kind) {
    case 'terms':
      return withoutFields(compileTerms(pattern));
    case 'json':
      return withoutFields(compileJson(pattern));
    case 'space':
      return compileSpace(pattern);
    default:
      return pattern satisfies never;
  }
}

function withoutFields(test: (line: string) => boolean): CompiledPattern {
  return { test, extract: (line) => (test(line) ? {} : undefined) };
}
