import type { Metric } from '../../metric.ts';
import { isObject, type JsonObject } from '../body/shape.ts';
import { member } from '../body/finding.ts';
import { writeOutFields } from './metric-fields.ts';
import { listOf, numberOf, textOf } from './read.ts';
import type { GraphQuery, Problem } from './resolved.ts';

/** What a widget gives to those of its rows that say nothing themselves. */
export interface RowDefaults {
  readonly region: string;
  readonly accountId?: string;
  readonly statistic: string;
  readonly periodSeconds: number;
  /** `periodOverride: auto` outranks the periods of the rows. */
  readonly overridesPeriod: boolean;
}

const insightsQuery = /^\s*SELECT\s/i;

/** Turns the rows of a metric widget into queries, and tells which rows cannot mean what they say. */
export function graphQueries(
  properties: JsonObject,
  path: string,
  defaults: RowDefaults,
): { readonly queries: readonly GraphQuery[]; readonly problems: readonly Problem[] } {
  const queries: GraphQuery[] = [];
  const problems: Problem[] = [];
  let previous: readonly string[] | undefined;
  let afterExpression = false;
  const rows = listOf(properties, 'metrics').filter(Array.isArray) as readonly (readonly unknown[])[];
  rows.forEach((row, index) => {
    const at = member(member(path, 'metrics'), index);
    const options = row.find(isObject) ?? {};
    const common = rowOf(options, index, defaults);
    const expression = textOf(options, 'expression');
    if (expression !== undefined) {
      queries.push({ kind: 'expression', expression, ...common });
      afterExpression = true;
      return;
    }
    const given = row.filter((field) => typeof field === 'string');
    const { fields, missing } = writeOutFields(given, previous);
    problems.push(...shorthandProblems(given, { missing, afterExpression, at }), ...dimensionProblems(fields, at));
    queries.push({ kind: 'metric', metric: metricOf(fields), ...common });
    previous = fields;
    afterExpression = false;
  });
  return { queries, problems: [...problems, ...widgetProblems(queries, member(path, 'metrics'))] };
}

function rowOf(options: JsonObject, row: number, defaults: RowDefaults) {
  const period = defaults.overridesPeriod ? undefined : numberOf(options, 'period');
  return {
    row,
    id: textOf(options, 'id'),
    label: textOf(options, 'label'),
    color: textOf(options, 'color'),
    region: textOf(options, 'region') ?? defaults.region,
    accountId: textOf(options, 'accountId') ?? defaults.accountId,
    periodSeconds: period ?? defaults.periodSeconds,
    statistic: textOf(options, 'stat') ?? defaults.statistic,
    visible: options.visible !== false,
    yAxis: options.yAxis === 'right' ? ('right' as const) : ('left' as const),
  };
}

function metricOf([namespace = '', name = '', ...pairs]: readonly string[]): Metric {
  const dimensions = pairs.flatMap((value, index) => (index % 2 === 1 ? { name: pairs[index - 1]!, value } : []));
  return { namespace, name, dimensions };
}

function shorthandProblems(
  given: readonly string[],
  {
    missing,
    afterExpression,
    at,
  }: { readonly missing: boolean; readonly afterExpression: boolean; readonly at: string },
): readonly Problem[] {
  if (missing)
    return [
      { dataPath: at, message: 'the shorthand repeats a field that the metric before does not have; write it out' },
    ];
  if (afterExpression && given.some((field) => field === '.' || field === '...'))
    return [
      { dataPath: at, message: 'the shorthand follows an expression, which has no fields to repeat; write it out' },
    ];
  return [];
}

function dimensionProblems(fields: readonly string[], at: string): readonly Problem[] {
  return fields.length % 2 === 0
    ? []
    : [{ dataPath: at, message: `dimension "${fields.at(-1)}" has no value; fields come in pairs` }];
}

function widgetProblems(queries: readonly GraphQuery[], at: string): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = queries.flatMap(({ id }) => id ?? []);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
    problems.push({ dataPath: at, message: `id "${id}" is used more than once; ids are unique within a widget` });
  const insights = queries.filter((query) => query.kind === 'expression' && insightsQuery.test(query.expression));
  if (insights.length > 1)
    problems.push({ dataPath: at, message: `a widget has at most one Metrics Insights query, got ${insights.length}` });
  return problems;
}
