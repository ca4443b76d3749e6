import type { Regex } from '../regex/ast.ts';
import type { Range } from '../shared/range.ts';

/** What a term looks for anywhere in the line. */
export type Sought =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'regex'; readonly regex: Regex };

/** How a term counts: it must occur, it must not (`-`), or one of those marked `?` must. */
export type TermRole = 'required' | 'excluded' | 'optional';

/** One term of an unstructured pattern. */
export interface Term {
  readonly role: TermRole;
  readonly sought: Sought;
  readonly range: Range;
}

/** An unstructured pattern; without terms it matches every line. */
export interface TermsPattern {
  readonly kind: 'terms';
  readonly terms: readonly Term[];
  readonly range: Range;
}
