import type { FieldLocator } from './locator.ts';

/** A Contributor Insights rule, its body parsed. */
export interface InsightRule {
  readonly logFormat: 'JSON' | 'CLF';
  readonly logGroups: LogGroups;
  /** One to four; each combination of their values is a contributor. */
  readonly keys: readonly FieldLocator[];
  /** The field that is added up; undefined for a rule that counts. */
  readonly contribution: FieldLocator | undefined;
  /** An event counts when all of them hold. */
  readonly filters: readonly RuleFilter[];
}

/** The log groups a rule reads, each pattern with `*` as a wildcard: by name only at its end, by ARN anywhere. */
export interface LogGroups {
  readonly by: 'name' | 'arn';
  readonly patterns: readonly string[];
}

export type RuleCondition =
  | { readonly operator: 'In' | 'NotIn' | 'StartsWith'; readonly values: readonly string[] }
  | { readonly operator: 'GreaterThan' | 'LessThan' | 'EqualTo' | 'NotEqualTo'; readonly value: number }
  | { readonly operator: 'IsPresent'; readonly value: boolean };

export interface RuleFilter {
  readonly match: FieldLocator;
  readonly condition: RuleCondition;
}
