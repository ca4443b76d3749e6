import commands from '../../testdata/insights/commands.json' with { type: 'json' };
import functions from '../../testdata/insights/functions.json' with { type: 'json' };
import refused from '../../testdata/insights/refused.json' with { type: 'json' };
import { MalformedQueryError } from './errors.ts';
import { evaluateQuery } from './evaluate.ts';
import { aggregateFunctions } from './functions/aggregate.ts';
import { isOtherFunction, scalarFunctions } from './functions/table.ts';
import { parseQuery } from './parser/parser.ts';
import { printQuery } from './print.ts';
import type { LogRecord } from './records/record.ts';

const firstEvent = Date.UTC(2026, 1, 6, 14, 49);
const queryTime = Date.UTC(2026, 1, 6, 16);

interface Case {
  readonly name: string;
  readonly query: string;
  readonly events: readonly unknown[];
  readonly results: readonly object[];
  readonly statistics?: object;
  readonly log?: string;
  readonly every?: number;
  readonly ptr?: boolean;
}

function recordsOf({ events, log = '123456789012:group', every = 1 }: Case): LogRecord[] {
  return events.map((event, index) => ({
    timestamp: firstEvent + index * every * 1000,
    ingestionTime: firstEvent + index * every * 1000 + 500,
    message: typeof event === 'string' ? event : JSON.stringify(event),
    logStream: 'stream',
    log,
    ptr: `ptr-${index}`,
  }));
}

const chapters: readonly { title: string; cases: readonly Case[] }[] = commands.chapters;

describe.each(chapters)('$title', ({ cases }) => {
  it.each(cases)('$name', (example) => {
    const { results, statistics } = evaluateQuery(parseQuery(example.query), recordsOf(example), { queryTime });
    const rows = results.map((row) =>
      row.filter(({ field }) => example.ptr || field !== '@ptr').map(({ field, value }) => [field, value]),
    );
    expect(rows).toEqual(example.results.map(Object.entries));
    if (example.statistics) expect(statistics).toEqual(example.statistics);
  });

  it.each(cases)('the query for "$name" prints to one that prints the same', ({ query }) => {
    const printed = printQuery(parseQuery(query));
    expect(printQuery(parseQuery(printed))).toBe(printed);
  });
});

describe('an expression', () => {
  const record: LogRecord = {
    timestamp: firstEvent + 7250,
    ingestionTime: firstEvent,
    message: JSON.stringify(functions.fields),
    logStream: 'stream',
    log: 'group',
    ptr: 'ptr',
  };

  it.each(functions.cases)('$expression comes to $value', ({ expression, value }) => {
    const query = parseQuery(`fields ${expression} as x`);
    const { results } = evaluateQuery(query, [record], { queryTime });
    expect(results[0]?.find(({ field }) => field === 'x')?.value).toBe(value ?? undefined);
    const printed = printQuery(query);
    expect(evaluateQuery(parseQuery(printed), [record], { queryTime }).results).toEqual(results);
  });
});

describe('the table of functions', () => {
  it.each(scalarFunctions)('has a case for $name', ({ name, summary }) => {
    const called = functions.cases.some(({ expression }) =>
      expression.toLowerCase().includes(`${name.toLowerCase()}(`),
    );
    expect([called, summary !== '', isOtherFunction(name)]).toEqual([true, true, false]);
  });

  it.each(aggregateFunctions)('has a case for the aggregate $name', ({ name, summary }) => {
    const queries = chapters.flatMap(({ cases }) => cases.map(({ query }) => query));
    expect([queries.some((query) => query.includes(`${name}(`)), summary !== '']).toEqual([true, true]);
  });
});

describe('a query that cannot run', () => {
  it.each(refused.cases)('$query is refused: $message', ({ query, kind, message, at }) => {
    const error = refusal(query);
    expect(error.message).toBe(message);
    expect(error.code).toBe('MalformedQueryException');
    expect({ kind: error.kind, at: error.range.start }).toEqual({ kind, at });
  });

  it('is refused when it is too long', () => {
    expect(refusal(`fields ${'a'.repeat(10_000)}`).message).toBe('a query has at most 10000 characters, got 10007');
  });

  it.each([
    `fields ${'('.repeat(4000)}a`,
    `fields ${'-'.repeat(4000)}a`,
    `filter ${'not '.repeat(2000)}a`,
    `fields a${' + a'.repeat(2000)}`,
    `fields a${' ^ a'.repeat(2000)}`,
    `fields ${'abs('.repeat(2000)}a`,
  ])('is refused when it nests or chains too much (%#)', (query) => {
    expect(refusal(query).message).toBe('the expression nests or chains more than 100 operations');
  });
});

function refusal(query: string): MalformedQueryError {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof MalformedQueryError) return error;
    throw error;
  }
  throw new Error(`${query} is accepted`);
}
