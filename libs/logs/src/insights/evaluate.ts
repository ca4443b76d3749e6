import type { Command, Query } from './ast.ts';
import { maxLimit } from './check/check.ts';
import { runDedup } from './commands/dedup.ts';
import { runFields } from './commands/fields.ts';
import { runFilter } from './commands/filter.ts';
import { runParse } from './commands/parse.ts';
import { shownColumns } from './commands/progress.ts';
import type { Progress } from './commands/progress.ts';
import { runSort } from './commands/sort.ts';
import { runStats } from './commands/stats.ts';
import type { CompileContext } from './compile-expression.ts';
import { byteLength } from './records/record.ts';
import type { LogRecord } from './records/record.ts';
import { readField, rowOf } from './records/row.ts';
import type { Row } from './records/row.ts';
import { toText } from './values/value.ts';

/** One cell of a result, both sides as text. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ResultField.html */
export interface ResultField {
  readonly field: string;
  readonly value: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_QueryStatistics.html */
export interface QueryStatistics {
  readonly recordsMatched: number;
  readonly recordsScanned: number;
  readonly bytesScanned: number;
}

/** What GetQueryResults returns of a query that has run; a cell whose field the row lacks is left out. */
export interface QueryResult {
  readonly results: readonly (readonly ResultField[])[];
  readonly statistics: QueryStatistics;
}

export interface QueryOptions {
  /** Epoch milliseconds at which the query is started; `now()`. */
  readonly queryTime: number;
  /**
   * The most rows to return when the query itself has no `limit`.
   * @default 10000
   */
  readonly limit?: number;
}

/**
 * Runs a query over the events of its log groups and time range, which the caller has picked. Without `sort`, the latest
 * events come first, and of one time those that were given last.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html
 */
export function evaluateQuery(query: Query, records: readonly LogRecord[], options: QueryOptions): QueryResult {
  const rows = records
    .toReversed()
    .sort((a, b) => b.timestamp - a.timestamp)
    .map(rowOf);
  const start: Progress = {
    rows,
    columns: [],
    display: undefined,
    selected: false,
    grouped: false,
    matched: rows.length,
  };
  const end = query.commands.reduce((progress, command) => runCommand(progress, command, options), start);
  const limited = query.commands.some(({ type }) => type === 'limit');
  const kept = limited ? end.rows : end.rows.slice(0, options.limit ?? maxLimit);
  const columns = shownColumns(end);
  return {
    results: kept.map((row) => cellsOf(row, columns)),
    statistics: {
      recordsMatched: end.matched,
      recordsScanned: records.length,
      bytesScanned: records.reduce((bytes, { message }) => bytes + byteLength(message), 0),
    },
  };
}

function runCommand(progress: Progress, command: Command, context: CompileContext): Progress {
  switch (command.type) {
    case 'fields':
      return runFields(progress, command, context);
    case 'display':
      return { ...progress, display: command.fields.map(({ name }) => name) };
    case 'filter':
      return runFilter(progress, command, context);
    case 'stats':
      return runStats(progress, command, context);
    case 'sort':
      return runSort(progress, command);
    case 'limit':
      return { ...progress, rows: progress.rows.slice(0, command.count) };
    case 'parse':
      return runParse(progress, command);
    case 'dedup':
      return runDedup(progress, command);
    default:
      return command satisfies never;
  }
}

/** Shows a row; a log event always brings its @ptr. */
function cellsOf(row: Row, columns: readonly string[]): ResultField[] {
  const shown = row.record && !columns.includes('@ptr') ? [...columns, '@ptr'] : columns;
  return shown.flatMap((field) => {
    const value = toText(readField(row, field));
    return value === undefined ? [] : [{ field, value }];
  });
}
