import type { Command, Query, Source } from '../ast.ts';
import { checkQuery } from '../check/check.ts';
import { MalformedQueryError } from '../errors.ts';
import { parseCommand } from './command.ts';
import { accept, createCursor, isNext, refuse } from './cursor.ts';
import { parseSource } from './source.ts';

/**
 * The longest query in UTF-16 units.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html
 */
export const maxQueryLength = 10_000;

/**
 * Parses and checks a Logs Insights query. Throws a `MalformedQueryError`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export function parseQuery(source: string): Query {
  const range = { start: 0, end: source.length };
  if (source.length > maxQueryLength) {
    const message = `a query has at most ${maxQueryLength} characters, got ${source.length}`;
    throw new MalformedQueryError(message, { kind: 'invalid', range });
  }
  const cursor = createCursor(source);
  const sources: Source[] = [];
  const commands: Command[] = [];
  do {
    if (commands.length === 0 && isNext(cursor, 'source')) sources.push(parseSource(cursor));
    else commands.push(parseCommand(cursor));
  } while (accept(cursor, '|'));
  if (cursor.token.type !== 'end') refuse(cursor, '| or the end of the query');
  const query: Query = { sources, commands, range };
  checkQuery(query, source);
  return query;
}
