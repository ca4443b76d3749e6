import type { Range } from '../shared/range.ts';

/**
 * A regular expression of the restricted dialect, without groups and back references.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export interface Regex {
  /** Matches where any of these does; each is a sequence of pieces. */
  readonly branches: readonly (readonly Piece[])[];
  readonly range: Range;
}

/** One piece of a sequence: an anchor, or an atom with how often it repeats; `max` is `Infinity` without a bound. */
export type Piece =
  | { readonly kind: 'start'; readonly range: Range }
  | { readonly kind: 'end'; readonly range: Range }
  | { readonly kind: 'repeat'; readonly atom: Atom; readonly min: number; readonly max: number; readonly range: Range };

/** What stands for one character. Characters are code points. */
export type Atom =
  | { readonly kind: 'any' }
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'shorthand'; readonly name: Shorthand }
  | { readonly kind: 'class'; readonly negated: boolean; readonly items: readonly ClassItem[] };

/** One entry of a `[...]` class. */
export type ClassItem =
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  | { readonly kind: 'shorthand'; readonly name: Shorthand };

/** The letters of the classes that are written with a backslash. */
export const shorthands = ['d', 'D', 's', 'S', 'w', 'W'] as const;

/** One of them. */
export type Shorthand = (typeof shorthands)[number];
