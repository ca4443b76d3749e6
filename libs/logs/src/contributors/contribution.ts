import { splitColumns } from './columns.ts';
import { holds } from './holds.ts';
import { leafAt, numberOf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import type { FieldLocator } from './locator.ts';
import type { InsightRule } from './rule.ts';

/** What one log event adds to a rule: who contributed, and how much (1 for a rule that counts). */
export interface Contribution {
  readonly keys: readonly string[];
  readonly value: number;
}

/**
 * Returns what a log event contributes, or undefined when it does not match: a filter fails, a key is missing, or the value
 * to add up is no number.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-RuleSyntax.html
 */
export function contributionOf(rule: InsightRule, message: string): Contribution | undefined {
  const read = rule.logFormat === 'JSON' ? jsonReader(message) : columnsReader(message);
  if (!read || !rule.filters.every(({ match, condition }) => holds(condition, read(match)))) return undefined;
  const keys: string[] = [];
  for (const locator of rule.keys) {
    const leaf = read(locator);
    if (leaf === undefined) return undefined;
    keys.push(String(leaf));
  }
  const value = rule.contribution === undefined ? 1 : numberOf(read(rule.contribution));
  return value === undefined ? undefined : { keys, value };
}

function jsonReader(message: string): ((locator: FieldLocator) => Leaf) | undefined {
  let json: unknown;
  try {
    json = JSON.parse(message);
  } catch {
    return undefined;
  }
  return (locator) => (locator.type === 'path' ? leafAt(json, locator.steps) : undefined);
}

function columnsReader(message: string): (locator: FieldLocator) => Leaf {
  const columns = splitColumns(message);
  return (locator) => (locator.type === 'column' ? columns[locator.column - 1] : undefined);
}
