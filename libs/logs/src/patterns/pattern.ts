import type { JsonPattern } from './json/ast.ts';
import { regexesOfJson } from './json/conditions.ts';
import { printJson } from './json/print.ts';
import type { SpacePattern } from './space/ast.ts';
import { regexesOfSpace } from './space/fields.ts';
import { printSpace } from './space/print.ts';
import type { TermsPattern } from './terms/ast.ts';
import { regexesOfTerms } from './terms/parser.ts';
import { printTerms } from './terms/print.ts';

/** A filter pattern in one of its three languages. */
export type FilterPattern = TermsPattern | JsonPattern | SpacePattern;

/** Prints a pattern in its canonical spelling, which parses to the same pattern. */
export function printPattern(pattern: FilterPattern): string {
  switch (pattern.kind) {
    case 'terms':
      return printTerms(pattern);
    case 'json':
      return printJson(pattern);
    case 'space':
      return printSpace(pattern);
    default:
      return pattern satisfies never;
  }
}

/** Counts the regular expressions of a pattern. */
export function countRegexes(pattern: FilterPattern): number {
  switch (pattern.kind) {
    case 'terms':
      return regexesOfTerms(pattern.terms).length;
    case 'json':
      return regexesOfJson(pattern.condition).length;
    case 'space':
      return regexesOfSpace(pattern.fields).length;
    default:
      return pattern satisfies never;
  }
}
