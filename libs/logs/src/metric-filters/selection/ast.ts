import type { Range } from '../../patterns/shared/range.ts';
import type { SystemField } from '../metric-filter.ts';

/** A condition on the system fields of events. */
export type Criteria =
  | { readonly kind: 'and' | 'or'; readonly left: Criteria; readonly right: Criteria; readonly range: Range }
  | FieldCriteria;

/** Compares one system field with one text (`=`, `!=`) or with several (`IN`, `NOT IN`). */
export interface FieldCriteria {
  readonly kind: 'field';
  readonly field: SystemField;
  readonly operator: '=' | '!=' | 'IN' | 'NOT IN';
  readonly values: readonly string[];
  readonly range: Range;
}
