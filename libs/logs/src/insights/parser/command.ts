import type { Command, FieldExpression, Item, SortKey } from '../ast.ts';
import { MalformedQueryError } from '../errors.ts';
import { compilePattern } from '../pattern.ts';
import { accept, isNext, rangeFrom, refuse, take, takeName } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parsePattern } from './pattern.ts';
import { otherCommands } from './other-commands.ts';

type CommandParser = (cursor: Cursor, start: number) => Command;

const parsers: ReadonlyMap<string, CommandParser> = new Map<string, CommandParser>([
  ['fields', (cursor, start) => ({ type: 'fields', items: items(cursor), range: rangeFrom(cursor, start) })],
  ['display', (cursor, start) => ({ type: 'display', fields: fields(cursor), range: rangeFrom(cursor, start) })],
  ['filter', filter],
  ['where', filter],
  ['stats', stats],
  ['sort', sort],
  ['limit', limit],
  ['parse', parse],
  ['dedup', (cursor, start) => ({ type: 'dedup', fields: fields(cursor), range: rangeFrom(cursor, start) })],
]);

/** The commands that can be written, `where` being another name for `filter`. */
export const commandNames: readonly string[] = [...parsers.keys()];

/** Parses one command. Throws a `MalformedQueryError` that names a command which is AWS's but not modelled here. */
export function parseCommand(cursor: Cursor): Command {
  const { type, text, range } = cursor.token;
  const name = type === 'word' ? text.toLowerCase() : '';
  const parser = parsers.get(name);
  if (parser) {
    take(cursor);
    return parser(cursor, range.start);
  }
  const instead = otherCommands.get(name);
  if (instead === undefined) return refuse(cursor, `a command: ${commandNames.join(', ')}`);
  throw notModelled(`the command ${name}`, instead, range);
}

function notModelled(what: string, instead: string, range: { start: number; end: number }): MalformedQueryError {
  return new MalformedQueryError(`${what} is not modelled; ${instead}`, { kind: 'not-modelled', range });
}

function items(cursor: Cursor): Item[] {
  const list: Item[] = [];
  do list.push(item(cursor));
  while (accept(cursor, ','));
  return list;
}

function item(cursor: Cursor): Item {
  const { start } = cursor.token.range;
  const expression = parseExpression(cursor);
  const written = cursor.source.slice(start, cursor.lastEnd);
  if (accept(cursor, 'as')) {
    const alias = takeName(cursor, 'a name').text;
    return { expression, alias, name: alias };
  }
  return { expression, name: expression.type === 'field' ? expression.name : written };
}

function fields(cursor: Cursor): FieldExpression[] {
  const list: FieldExpression[] = [];
  do list.push(field(cursor));
  while (accept(cursor, ','));
  return list;
}

function field(cursor: Cursor): FieldExpression {
  const { text, range } = takeName(cursor, 'a field');
  return { type: 'field', name: text, range };
}

function filter(cursor: Cursor, start: number): Command {
  return { type: 'filter', condition: parseExpression(cursor), range: rangeFrom(cursor, start) };
}

function stats(cursor: Cursor, start: number): Command {
  const aggregates = items(cursor);
  const by = accept(cursor, 'by') ? items(cursor) : [];
  return { type: 'stats', aggregates, by, range: rangeFrom(cursor, start) };
}

/** Parses `sort` with or without `by`: AWS's own sample queries write `sort by @billedDuration desc`. */
function sort(cursor: Cursor, start: number): Command {
  accept(cursor, 'by');
  const keys: SortKey[] = [];
  do keys.push(sortKey(cursor));
  while (accept(cursor, ','));
  return { type: 'sort', keys, range: rangeFrom(cursor, start) };
}

function sortKey(cursor: Cursor): SortKey {
  const key = field(cursor);
  if (accept(cursor, 'desc')) return { field: key, direction: 'desc' };
  accept(cursor, 'asc');
  return { field: key, direction: 'asc' };
}

function limit(cursor: Cursor, start: number): Command {
  const { type, text, range } = cursor.token;
  if (isNext(cursor, 'any')) throw notModelled('limit any', 'use limit with a number', range);
  if (type !== 'number') return refuse(cursor, 'a number of rows');
  take(cursor);
  return { type: 'limit', count: Number(text), range: rangeFrom(cursor, start) };
}

function parse(cursor: Cursor, start: number): Command {
  const implied = cursor.token.type === 'string' || isNext(cursor, '/');
  const message: FieldExpression = { type: 'field', name: '@message', range: cursor.token.range };
  const source = implied ? message : field(cursor);
  for (const mode of ['logfmt', 'csv', 'xml']) {
    if (isNext(cursor, mode)) throw notModelled(`parse ${mode}`, 'use a glob or a regex', cursor.token.range);
  }
  const pattern = parsePattern(cursor);
  if (pattern.type === 'regex') {
    const { groupNames } = compilePattern(pattern);
    return { type: 'parse', field: source, pattern, names: groupNames, range: rangeFrom(cursor, start) };
  }
  if (!accept(cursor, 'as')) refuse(cursor, 'as and a name per *');
  const names = fields(cursor).map(({ name }) => name);
  return { type: 'parse', field: source, pattern, names, range: rangeFrom(cursor, start) };
}
