import { InsightRuleError } from './errors.ts';
import type { LocatorReader } from './locator.ts';
import { arrayAt, describe, join, objectAt, textAt } from './members.ts';
import type { RuleCondition, RuleFilter } from './rule.ts';

/** How many strings one filter may list. */
export const maxFilterValues = 10;

type ConditionReader = (value: unknown, path: string) => RuleCondition;

/** The operators of filters; to add one, add it here and to `holds`. */
const operators: Readonly<Record<RuleCondition['operator'], ConditionReader>> = {
  In: (value, path) => ({ operator: 'In', values: textsAt(value, path) }),
  NotIn: (value, path) => ({ operator: 'NotIn', values: textsAt(value, path) }),
  StartsWith: (value, path) => ({ operator: 'StartsWith', values: textsAt(value, path) }),
  GreaterThan: (value, path) => ({ operator: 'GreaterThan', value: numberAt(value, path) }),
  LessThan: (value, path) => ({ operator: 'LessThan', value: numberAt(value, path) }),
  EqualTo: (value, path) => ({ operator: 'EqualTo', value: numberAt(value, path) }),
  NotEqualTo: (value, path) => ({ operator: 'NotEqualTo', value: numberAt(value, path) }),
  IsPresent: (value, path) => ({ operator: 'IsPresent', value: flagAt(value, path) }),
};

const operatorNames = Object.keys(operators) as readonly RuleCondition['operator'][];

/**
 * Parses one element of `Filters`: `Match` and one operator.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-RuleSyntax.html
 */
export function parseFilter(value: unknown, path: string, readLocator: LocatorReader): RuleFilter {
  const members = objectAt(value, path, ['Match', ...operatorNames]);
  const used = operatorNames.filter((name) => members[name] !== undefined);
  const [operator] = used;
  if (operator === undefined || used.length > 1) {
    const got = used.length === 0 ? 'none' : used.join(' and ');
    throw new InsightRuleError(path, `needs one of ${operatorNames.join(', ')}, got ${got}`);
  }
  return {
    match: readLocator(members['Match'], join(path, 'Match')),
    condition: operators[operator](members[operator], join(path, operator)),
  };
}

function textsAt(value: unknown, path: string): string[] {
  return arrayAt(value, path, 1, maxFilterValues).map((each, index) => textAt(each, `${path}[${index}]`));
}

function numberAt(value: unknown, path: string): number {
  if (typeof value === 'number') return value;
  throw new InsightRuleError(path, `must be a number, got ${describe(value)}`);
}

function flagAt(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new InsightRuleError(path, `must be true or false, got ${describe(value)}`);
}
