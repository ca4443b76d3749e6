/** Offsets of a node in the text it was read from: first character, and one past the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A number as it was written, with its value. */
export interface WrittenNumber {
  readonly digits: string;
  readonly value: number;
}

/** One end of a numeric range. */
export interface Bound {
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly number: WrittenNumber;
}

/** A block of IP addresses in CIDR form; addresses are 32-bit (v4) or 128-bit (v6) integers. */
export interface AddressBlock {
  readonly written: string;
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** What one value has to look like; the values of a field are alternatives. */
export type Test =
  | { readonly kind: 'text'; readonly text: string; readonly range: Range }
  | { readonly kind: 'number'; readonly number: WrittenNumber; readonly range: Range }
  | { readonly kind: 'word'; readonly value: true | false | null; readonly range: Range }
  | { readonly kind: 'exactly'; readonly text: string; readonly range: Range }
  | { readonly kind: 'prefix'; readonly text: string; readonly ignoreCase: boolean; readonly range: Range }
  | { readonly kind: 'suffix'; readonly text: string; readonly ignoreCase: boolean; readonly range: Range }
  | { readonly kind: 'equals-ignore-case'; readonly text: string; readonly range: Range }
  | { readonly kind: 'wildcard'; readonly text: string; readonly range: Range }
  | { readonly kind: 'numeric-equals'; readonly number: WrittenNumber; readonly range: Range }
  | { readonly kind: 'numeric-range'; readonly bounds: readonly Bound[]; readonly range: Range }
  | { readonly kind: 'exists'; readonly present: boolean; readonly range: Range }
  | { readonly kind: 'cidr'; readonly block: AddressBlock; readonly range: Range }
  | {
      readonly kind: 'anything-but-texts';
      readonly texts: readonly string[];
      readonly list: boolean;
      readonly range: Range;
    }
  | {
      readonly kind: 'anything-but-numbers';
      readonly numbers: readonly WrittenNumber[];
      readonly list: boolean;
      readonly range: Range;
    }
  | {
      readonly kind: 'anything-but-like';
      readonly like: AnythingButLike;
      readonly texts: readonly string[];
      readonly list: boolean;
      readonly range: Range;
    };

/** The comparisons that `anything-but` can turn round. */
export type AnythingButLike = 'prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard';

/** What one name in a filter stands for. */
export type Entry =
  | { readonly kind: 'field'; readonly name: string; readonly tests: readonly Test[]; readonly range: Range }
  | { readonly kind: 'object'; readonly name: string; readonly value: FilterObject; readonly range: Range }
  | { readonly kind: 'or'; readonly branches: readonly FilterObject[]; readonly range: Range };

/** A filter, or an object inside one: all its entries have to hold. */
export interface FilterObject {
  readonly entries: readonly Entry[];
  readonly range: Range;
}
