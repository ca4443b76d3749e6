import type { Entry, FilterObject } from '../content-filters/ast.ts';
import { FilterSyntaxError } from '../content-filters/filter-syntax-error.ts';
import type { FilterPolicyScope } from './filter-policy.ts';

/** Most names at the top of a policy. @see https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html */
export const MOST_KEYS = 5;

/** Most combinations of values of a policy. */
export const MOST_VALUE_COMBINATIONS = 150;

/**
 * Refuses what SNS refuses beyond the syntax. AWS does not publish the order of these checks; the syntax goes first here,
 * then nesting, keys and combinations.
 * @throws FilterSyntaxError
 */
export function checkLimits(filter: FilterObject, scope: FilterPolicyScope): void {
  if (scope === 'MessageAttributes' && nested(filter)) {
    throw new FilterSyntaxError('Filter policy scope MessageAttributes does not support nested filter policy');
  }
  if (filter.entries.length > MOST_KEYS) {
    throw new FilterSyntaxError(`Filter policy can not have more than ${MOST_KEYS} keys`);
  }
  if (valueCombinations(filter) > MOST_VALUE_COMBINATIONS) throw new FilterSyntaxError('Filter policy is too complex');
}

function nested({ entries }: FilterObject): boolean {
  return entries.some((entry) => entry.kind === 'object' || (entry.kind === 'or' && entry.branches.some(nested)));
}

/** Multiplies, for every field, its values by its depth; the branches of an `$or` add up. */
export function valueCombinations({ entries }: FilterObject, depth = 1): number {
  return entries.reduce((product, entry) => product * entryCombinations(entry, depth), 1);
}

function entryCombinations(entry: Entry, depth: number): number {
  switch (entry.kind) {
    case 'field':
      return entry.tests.length * depth;
    case 'object':
      return valueCombinations(entry.value, depth + 1);
    case 'or':
      return entry.branches.reduce((sum, branch) => sum + valueCombinations(branch, depth), 0);
    default:
      return entry satisfies never;
  }
}
