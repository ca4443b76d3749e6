import { InsightRuleError } from './errors.ts';

/** Where a rule finds a value: a path into a JSON event, or a column of a space-delimited one, counted from 1. */
export type FieldLocator =
  | { readonly type: 'path'; readonly text: string; readonly steps: readonly (string | number)[] }
  | { readonly type: 'column'; readonly text: string; readonly column: number };

/** Reads locators as one rule writes them. */
export type LocatorReader = (value: unknown, path: string) => FieldLocator;

/**
 * Reads a JSON property such as `$.users[1].name`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-RuleSyntax.html
 */
export function readPath(value: unknown, path: string): FieldLocator {
  if (typeof value !== 'string' || !/^\$(?:\.[^.[\]\s]+|\[\d{1,9}\])+$/.test(value)) {
    throw new InsightRuleError(path, `must be a JSON property such as $.users[1].name, got ${JSON.stringify(value)}`);
  }
  const steps = value
    .match(/\.[^.[\]]+|\[\d+\]/g)!
    .map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step.slice(1)));
  return { type: 'path', text: value, steps };
}

/** Makes the reader for a rule over space-delimited events: a column by its number, or by its alias in `Fields`. */
export function columnReader(aliases: ReadonlyMap<string, number>): LocatorReader {
  return (value, path) => {
    const text = typeof value === 'string' ? value : '';
    const column = aliases.get(text) ?? (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined);
    if (column !== undefined) return { type: 'column', text, column };
    const known = [...aliases.keys()].join(', ');
    const allowed = known === '' ? '' : ` or one of the Fields ${known}`;
    throw new InsightRuleError(path, `must be the number of a column${allowed}, got ${JSON.stringify(value)}`);
  };
}
