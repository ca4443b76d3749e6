import type { Operand } from '../shared/operand.ts';
import type { Operator } from '../shared/operator.ts';
import type { Range } from '../shared/range.ts';

/** A condition on one field; all its comparisons name that field. */
export type FieldCondition =
  | {
      readonly kind: 'and' | 'or';
      readonly left: FieldCondition;
      readonly right: FieldCondition;
      readonly range: Range;
    }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly operand: Operand; readonly range: Range };

/** One place between the commas: a field, which may have no name, or `...` for any number of fields. */
export type SpaceField =
  | { readonly kind: 'field'; readonly name: string; readonly condition?: FieldCondition; readonly range: Range }
  | { readonly kind: 'ellipsis'; readonly range: Range };

/** A `[ ... ]` pattern; without fields it matches every line. */
export interface SpacePattern {
  readonly kind: 'space';
  readonly fields: readonly SpaceField[];
  readonly range: Range;
}
