import type { Command, Item, Query, Source } from './ast.ts';
import { printExpression, printName, printPattern, printString } from './print-expression.ts';

/** Writes a query in one line, in a form that parses to the same query. */
export function printQuery(query: Query): string {
  return [...query.sources.map(printSource), ...query.commands.map(printCommand)].join(' | ');
}

function printSource({ logGroup, start, end }: Source): string {
  const times = [start !== undefined && `START=${start}`, end !== undefined && `END=${end}`];
  return ['SOURCE', printString(logGroup), ...times.filter((time) => time !== false)].join(' ');
}

function printCommand(command: Command): string {
  switch (command.type) {
    case 'fields':
      return `fields ${command.items.map(printItem).join(', ')}`;
    case 'display':
    case 'dedup':
      return `${command.type} ${command.fields.map(({ name }) => printName(name)).join(', ')}`;
    case 'filter':
      return `filter ${printExpression(command.condition)}`;
    case 'stats': {
      const by = command.by.length === 0 ? '' : ` by ${command.by.map(printItem).join(', ')}`;
      return `stats ${command.aggregates.map(printItem).join(', ')}${by}`;
    }
    case 'sort':
      return `sort ${command.keys.map(({ field, direction }) => `${printName(field.name)} ${direction}`).join(', ')}`;
    case 'limit':
      return `limit ${command.count}`;
    case 'parse':
      return `parse ${printName(command.field.name)} ${printPattern(command.pattern)}${printNames(command)}`;
    default:
      return command satisfies never;
  }
}

function printItem({ expression, alias }: Item): string {
  return alias === undefined ? printExpression(expression) : `${printExpression(expression)} as ${printName(alias)}`;
}

function printNames({ pattern, names }: Command & { type: 'parse' }): string {
  return pattern.type === 'regex' ? '' : ` as ${names.map(printName).join(', ')}`;
}
