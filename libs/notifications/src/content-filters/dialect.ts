import type { AnythingButLike } from './ast.ts';

/** What one service understands of the filter language that EventBridge and SNS share. */
export interface Dialect {
  /** Whether `wildcard` is a comparison. */
  readonly wildcard: boolean;
  /** Whether `prefix` and `suffix` take `{"equals-ignore-case": …}`. */
  readonly ignoreCaseEnds: boolean;
  /** What may stand inside `anything-but`. */
  readonly anythingBut: readonly AnythingButLike[];
  /** Whether `anything-but` comparisons take lists. */
  readonly anythingButLists: boolean;
  /** Largest number, either side of zero, that can be compared. */
  readonly largestNumber: number;
}

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html */
export const EVENTBRIDGE: Dialect = {
  wildcard: true,
  ignoreCaseEnds: true,
  anythingBut: ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'],
  anythingButLists: true,
  largestNumber: 5e9,
};

/**
 * SNS runs an older edition of the language; `anything-but` knows only `prefix` there (recorded 2024).
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 */
export const SNS: Dialect = {
  wildcard: false,
  ignoreCaseEnds: false,
  anythingBut: ['prefix'],
  anythingButLists: false,
  largestNumber: 1e9,
};
