import type { Operand } from '../shared/operand.ts';
import type { Operator } from '../shared/operator.ts';
import type { Range } from '../shared/range.ts';

/** One step of a selector from a value to those inside it. `*` goes to every member or element. */
export type SelectorStep =
  | { readonly kind: 'member'; readonly name: string; readonly bracketed: boolean }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'every'; readonly bracketed: boolean };

/** Points from the root of a JSON event at values in it. */
export interface Selector {
  readonly steps: readonly SelectorStep[];
  readonly range: Range;
}

/** A condition on a JSON event. */
export type JsonCondition =
  | { readonly kind: 'and' | 'or'; readonly left: JsonCondition; readonly right: JsonCondition; readonly range: Range }
  | JsonComparison
  | JsonProperty;

/** Compares the selected value. */
export interface JsonComparison {
  readonly kind: 'compare';
  readonly selector: Selector;
  readonly operator: Operator;
  readonly operand: Operand;
  readonly range: Range;
}

/** Asks what the selected value is. */
export interface JsonProperty {
  readonly kind: 'is';
  readonly selector: Selector;
  readonly property: 'NULL' | 'TRUE' | 'FALSE' | 'NOT EXISTS';
  readonly range: Range;
}

/** A `{ ... }` pattern. */
export interface JsonPattern {
  readonly kind: 'json';
  readonly condition: JsonCondition;
  readonly range: Range;
}
