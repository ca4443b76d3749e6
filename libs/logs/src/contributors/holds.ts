import { numberOf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import type { RuleCondition } from './rule.ts';

/**
 * Tells whether a filter's condition holds for a value. AWS does not say what a missing field means to the other operators:
 * here only `IsPresent: false` holds for it.
 */
export function holds(condition: RuleCondition, leaf: Leaf): boolean {
  if (condition.operator === 'IsPresent') return (leaf !== undefined) === condition.value;
  if (leaf === undefined) return false;
  const text = String(leaf);
  const number = numberOf(leaf);
  switch (condition.operator) {
    case 'In':
      return condition.values.includes(text);
    case 'NotIn':
      return !condition.values.includes(text);
    case 'StartsWith':
      return condition.values.some((value) => text.startsWith(value));
    case 'GreaterThan':
      return number !== undefined && number > condition.value;
    case 'LessThan':
      return number !== undefined && number < condition.value;
    case 'EqualTo':
      return number === condition.value;
    case 'NotEqualTo':
      return number !== undefined && number !== condition.value;
    default:
      return condition satisfies never;
  }
}
