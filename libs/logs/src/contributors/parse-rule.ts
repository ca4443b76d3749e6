import { InsightRuleError } from './errors.ts';
import { columnReader, readPath } from './locator.ts';
import type { FieldLocator, LocatorReader } from './locator.ts';
import { arrayAt, join, objectAt, oneOfAt, textAt } from './members.ts';
import type { Members } from './members.ts';
import { parseFilter } from './parse-filter.ts';
import type { InsightRule, LogGroups } from './rule.ts';

/** The longest body in characters. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutInsightRule.html */
export const maxRuleLength = 8192;

/** How many keys and how many filters a rule may have. */
export const maxKeys = 4;
export const maxFilters = 4;

/** How many log groups a rule may list; AWS names no bound, this one only keeps a body readable. */
const maxLogGroups = 100;

const ruleMembers = ['Schema', 'LogGroupNames', 'LogGroupARNs', 'LogFormat', 'Fields', 'Contribution', 'AggregateOn'];

/**
 * Parses the body of a rule. Throws an `InsightRuleError` that names the member at fault.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-RuleSyntax.html
 */
export function parseInsightRule(body: string): InsightRule {
  const members = objectAt(parseJson(body), '', ruleMembers);
  checkSchema(members['Schema']);
  const logFormat = oneOfAt(members['LogFormat'], 'LogFormat', ['JSON', 'CLF']);
  const readLocator = locatorReader(logFormat, members['Fields']);
  return { logFormat, logGroups: logGroupsOf(members), ...contributionOf(members, readLocator) };
}

function parseJson(body: string): unknown {
  if (body.length > maxRuleLength) {
    throw new InsightRuleError('', `a rule has at most ${maxRuleLength} characters, got ${body.length}`);
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new InsightRuleError('', 'the rule must be JSON');
  }
}

function checkSchema(value: unknown): void {
  const schema = objectAt(value, 'Schema', ['Name', 'Version']);
  oneOfAt(schema['Name'], 'Schema.Name', ['CloudWatchLogRule']);
  if (schema['Version'] !== 1) throw new InsightRuleError('Schema.Version', 'must be 1');
}

function logGroupsOf({ LogGroupNames: names, LogGroupARNs: arns }: Members): LogGroups {
  if ((names === undefined) === (arns === undefined)) {
    const got = names === undefined ? 'neither' : 'both';
    throw new InsightRuleError('', `a rule needs either LogGroupNames or LogGroupARNs, got ${got}`);
  }
  return names === undefined
    ? { by: 'arn', patterns: patternsAt(arns, 'LogGroupARNs') }
    : { by: 'name', patterns: patternsAt(names, 'LogGroupNames') };
}

function patternsAt(value: unknown, path: string): string[] {
  return arrayAt(value, path, 1, maxLogGroups).map((each, index) => {
    const place = `${path}[${index}]`;
    const text = textAt(each, place);
    if (path === 'LogGroupNames' && text.slice(0, -1).includes('*')) {
      throw new InsightRuleError(place, `may have * only at its end, got "${text}"`);
    }
    if (path === 'LogGroupARNs' && !/^arn:[^:]+:logs:[^:]*:[^:]*:log-group[:/]/.test(text)) {
      throw new InsightRuleError(place, `must be the ARN of a log group, got "${text}"`);
    }
    return text;
  });
}

function locatorReader(logFormat: 'JSON' | 'CLF', fields: unknown): LocatorReader {
  if (logFormat === 'CLF') return columnReader(aliasesOf(fields));
  if (fields === undefined) return readPath;
  throw new InsightRuleError('Fields', 'is for LogFormat CLF only; JSON events name their fields');
}

function aliasesOf(fields: unknown): ReadonlyMap<string, number> {
  if (fields === undefined) return new Map();
  const members = objectAt(fields, 'Fields', Object.keys(Object(fields)));
  const aliases = Object.entries(members).map(([column, alias]): [string, number] => {
    if (!/^[1-9]\d{0,4}$/.test(column)) {
      throw new InsightRuleError(join('Fields', column), 'must be the number of a column, counted from 1');
    }
    return [textAt(alias, join('Fields', column)), Number(column)];
  });
  const names = new Map(aliases);
  if (names.size !== aliases.length) throw new InsightRuleError('Fields', 'gives two columns the same alias');
  return names;
}

function contributionOf(
  members: Members,
  readLocator: LocatorReader,
): { keys: FieldLocator[]; contribution: FieldLocator | undefined; filters: InsightRule['filters'] } {
  const contribution = objectAt(members['Contribution'], 'Contribution', ['Keys', 'ValueOf', 'Filters']);
  const aggregateOn = oneOfAt(members['AggregateOn'], 'AggregateOn', ['Count', 'Sum']);
  const { Keys: keys, ValueOf: value, Filters: filters = [] } = contribution;
  if ((aggregateOn === 'Sum') !== (value !== undefined)) {
    const problem = aggregateOn === 'Sum' ? 'is required with AggregateOn Sum' : 'is for AggregateOn Sum only';
    throw new InsightRuleError('Contribution.ValueOf', problem);
  }
  return {
    keys: arrayAt(keys, 'Contribution.Keys', 1, maxKeys).map((key, i) => readLocator(key, `Contribution.Keys[${i}]`)),
    contribution: value === undefined ? undefined : readLocator(value, 'Contribution.ValueOf'),
    filters: arrayAt(filters, 'Contribution.Filters', 0, maxFilters).map((filter, i) =>
      parseFilter(filter, `Contribution.Filters[${i}]`, readLocator),
    ),
  };
}
