import { compileRegex } from '../regex/matcher.ts';
import { isBlankText } from '../shared/characters.ts';
import type { Sought, Term, TermRole, TermsPattern } from './ast.ts';

/** Tells whether a line matches. */
export type LineTest = (line: string) => boolean;

/**
 * Compiles an unstructured pattern. A term is found inside longer words too. Any term without `?` makes all terms with `?`
 * count for nothing (recorded 2026 for an excluded one).
 */
export function compileTerms(pattern: TermsPattern): LineTest {
  const required = testsOf(pattern.terms, 'required');
  const excluded = testsOf(pattern.terms, 'excluded');
  if (required.length + excluded.length === 0) return anyOf(testsOf(pattern.terms, 'optional'));
  const [only] = required;
  if (only !== undefined && pattern.terms.length === 1) return only;
  return (line) => {
    for (const found of required) if (!found(line)) return false;
    for (const found of excluded) if (found(line)) return false;
    return true;
  };
}

function anyOf(tests: readonly LineTest[]): LineTest {
  if (tests.length === 0) return () => true;
  return (line) => {
    for (const found of tests) if (found(line)) return true;
    return false;
  };
}

function testsOf(terms: readonly Term[], role: TermRole): LineTest[] {
  return terms.filter((term) => term.role === role).map((term) => compileSought(term.sought));
}

/** A phrase of blanks matches every line, also one without a blank. */
function compileSought(sought: Sought): LineTest {
  switch (sought.kind) {
    case 'text': {
      const { text } = sought;
      return isBlankText(text) ? () => true : (line) => line.includes(text);
    }
    case 'regex': {
      const matches = compileRegex(sought.regex);
      return (line) => matches(line, 0, line.length);
    }
    default:
      return sought satisfies never;
  }
}
