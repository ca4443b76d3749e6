import type { Regex } from '../regex/ast.ts';
import type { JsonComparison, JsonCondition, JsonProperty } from './ast.ts';

/** Returns the comparisons and property tests of a condition, from left to right. */
export function leavesOf(condition: JsonCondition): (JsonComparison | JsonProperty)[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...leavesOf(condition.left), ...leavesOf(condition.right)];
    case 'compare':
    case 'is':
      return [condition];
    default:
      return condition satisfies never;
  }
}

/** Returns the regular expressions of a condition, from left to right. */
export function regexesOfJson(condition: JsonCondition): Regex[] {
  return leavesOf(condition).flatMap((leaf) =>
    leaf.kind === 'compare' && leaf.operand.kind === 'regex' ? [leaf.operand.regex] : [],
  );
}
