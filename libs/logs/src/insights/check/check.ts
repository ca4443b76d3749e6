import type { Command, Query } from '../ast.ts';
import { MalformedQueryError, unexpectedSymbol } from '../errors.ts';
import { checkExpression } from './check-expression.ts';
import { checkStats } from './check-stats.ts';

/**
 * The largest `limit`, which is also the number of rows without one.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Limit.html
 */
export const maxLimit = 10_000;

/** How many `stats` commands a query may have. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html */
export const maxStats = 2;

/** Refuses what the grammar lets pass: unknown functions, wrong arguments, commands in the wrong order. */
export function checkQuery(query: Query, source: string): void {
  for (const command of query.commands) checkCommand(command);
  checkStatsOrder(query.commands);
  checkDedupOrder(query.commands, source);
}

function checkCommand(command: Command): void {
  switch (command.type) {
    case 'fields':
      for (const item of command.items) checkExpression(item.expression, 'plain');
      return;
    case 'filter':
      return checkExpression(command.condition, 'plain');
    case 'stats':
      return checkStats(command);
    case 'limit':
      return checkLimit(command);
    case 'parse':
      return checkParse(command);
    case 'dedup':
    case 'display':
    case 'sort':
      return;
    default:
      return command satisfies never;
  }
}

function checkLimit({ count, range }: Command & { type: 'limit' }): void {
  if (Number.isInteger(count) && count >= 1 && count <= maxLimit) return;
  throw new MalformedQueryError(`limit must be a whole number from 1 to ${maxLimit}, got ${count}`, {
    kind: 'invalid',
    range,
  });
}

function checkParse({ pattern, names, range }: Command & { type: 'parse' }): void {
  if (pattern.type === 'regex') {
    if (names.length > 0) return;
    const message = 'the regex of parse has no named group; name what to extract, such as (?<user>\\S+)';
    throw new MalformedQueryError(message, { kind: 'invalid', range: pattern.range });
  }
  const wildcards = pattern.text.split('*').length - 1;
  if (wildcards === names.length) return;
  const message = `parse needs a name for every *, got ${names.length} for ${wildcards}`;
  throw new MalformedQueryError(message, { kind: 'invalid', range });
}

function checkStatsOrder(commands: readonly Command[]): void {
  const stats = commands.filter(({ type }) => type === 'stats');
  const [, second, third] = stats;
  if (third) {
    const message = `a query can have at most ${maxStats} stats commands, got ${stats.length}`;
    throw new MalformedQueryError(message, { kind: 'invalid', range: third.range });
  }
  if (!second) return;
  const early = commands.slice(0, commands.indexOf(second)).find(({ type }) => type === 'sort' || type === 'limit');
  if (early) {
    const message = `${early.type} must come after the last stats command; move it to the end`;
    throw new MalformedQueryError(message, { kind: 'invalid', range: early.range });
  }
}

/** Lets only `limit` follow `dedup`: AWS answers anything else with a syntax error (observed 2026 for `sort`). */
function checkDedupOrder(commands: readonly Command[], source: string): void {
  const dedup = commands.findIndex(({ type }) => type === 'dedup');
  const late = dedup === -1 ? undefined : commands.slice(dedup + 1).find(({ type }) => type !== 'limit');
  if (!late) return;
  const word = /^\w+/.exec(source.slice(late.range.start))?.[0] ?? '';
  const { start } = late.range;
  throw unexpectedSymbol(source, { start, end: start + word.length }, 'limit, the only command that can follow dedup');
}
