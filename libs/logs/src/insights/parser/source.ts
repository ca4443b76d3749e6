import type { Source } from '../ast.ts';
import { MalformedQueryError } from '../errors.ts';
import { accept, expect, isNext, rangeFrom, refuse, take } from './cursor.ts';
import type { Cursor } from './cursor.ts';

/**
 * Parses `SOURCE 'group'`, as dashboards write it, and `SOURCE "group" START=… END=…`, as the query history does.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Source.html
 */
export function parseSource(cursor: Cursor): Source {
  const { start } = cursor.token.range;
  expect(cursor, 'source');
  const { type, text, range } = cursor.token;
  if (isNext(cursor, 'loggroups')) {
    const options = { kind: 'not-modelled', range } as const;
    throw new MalformedQueryError('SOURCE logGroups(…) is not modelled; name each log group in quotes', options);
  }
  if (type !== 'string' && type !== 'name') refuse(cursor, 'a log group in quotes');
  take(cursor);
  const times = readTimes(cursor);
  return { logGroup: text, ...times, range: rangeFrom(cursor, start) };
}

function readTimes(cursor: Cursor): { start?: string; end?: string } {
  const start = accept(cursor, 'start') ? readTime(cursor) : undefined;
  const end = accept(cursor, 'end') ? readTime(cursor) : undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function readTime(cursor: Cursor): string {
  expect(cursor, '=');
  const sign = accept(cursor, '-') ? '-' : '';
  const { text } = cursor.token;
  if (!/^\d+s?$/.test(text)) refuse(cursor, 'milliseconds, or seconds from now such as -3600s');
  take(cursor);
  return sign + text;
}
