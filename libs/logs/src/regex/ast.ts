import type { CharSet } from './char-set.ts';

/** What a zero-width assertion looks at: `lineStart` and `lineEnd` are `^` and `$` under `(?m)`, `inputEnd` is `$` without it. */
export type AssertionKind =
  'inputStart' | 'inputEnd' | 'inputEndStrict' | 'lineStart' | 'lineEnd' | 'wordBoundary' | 'notWordBoundary';

/** A parsed regular expression. Flags are already folded into the sets and assertions they change. */
export type RegexNode =
  | { readonly type: 'empty' }
  | { readonly type: 'set'; readonly set: CharSet }
  | { readonly type: 'assertion'; readonly kind: AssertionKind }
  | { readonly type: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly type: 'alternatives'; readonly items: readonly RegexNode[] }
  | { readonly type: 'group'; readonly index: number; readonly body: RegexNode }
  | {
      readonly type: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      /** `Infinity` when there is no upper bound. */
      readonly max: number;
      readonly greedy: boolean;
    };

/** A parsed pattern. Only named groups capture; `groupNames[i]` is the name of group `i + 1`. */
export interface RegexSyntax {
  readonly node: RegexNode;
  readonly groupNames: readonly string[];
}
