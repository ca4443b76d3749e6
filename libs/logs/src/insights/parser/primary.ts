import type { Expression } from '../ast.ts';
import { reservedWords } from '../names.ts';
import { accept, isNext, rangeFrom, refuse, take } from './cursor.ts';
import type { Cursor } from './cursor.ts';

/** Parses what operators stand between: a field, a literal, a function call or an expression in parentheses. */
export function parsePrimary(cursor: Cursor, parseExpression: (cursor: Cursor) => Expression): Expression {
  const { type, text, range } = cursor.token;
  switch (type) {
    case 'string':
      take(cursor);
      return { type: 'literal', value: text, range };
    case 'number':
      if (!Number.isFinite(Number(text))) refuse(cursor, 'a number below 1.8e308');
      take(cursor);
      return { type: 'literal', value: Number(text), range };
    case 'name':
      take(cursor);
      return { type: 'field', name: text, range };
    case 'word':
      return word(cursor, parseExpression);
    case 'symbol':
    case 'period':
    case 'end':
      return parentheses(cursor, parseExpression);
    default:
      return type satisfies never;
  }
}

function word(cursor: Cursor, parseExpression: (cursor: Cursor) => Expression): Expression {
  const { text, range } = cursor.token;
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === 'false') {
    take(cursor);
    return { type: 'literal', value: lower === 'true', range };
  }
  if (reservedWords.has(lower)) refuse(cursor, 'a field, a value or a function');
  take(cursor);
  if (!accept(cursor, '(')) return { type: 'field', name: text, range };
  const args: Expression[] = [];
  if (!isNext(cursor, ')')) {
    do args.push(argument(cursor, parseExpression));
    while (accept(cursor, ','));
  }
  if (!accept(cursor, ')')) refuse(cursor, ', or )');
  return { type: 'call', name: text, args, range: rangeFrom(cursor, range.start) };
}

function argument(cursor: Cursor, parseExpression: (cursor: Cursor) => Expression): Expression {
  const { type, text, range } = cursor.token;
  if (isNext(cursor, '*')) {
    take(cursor);
    return { type: 'star', range };
  }
  if (type !== 'period') return parseExpression(cursor);
  take(cursor);
  const [, amount, unit] = /^(\d+)(\D+)$/.exec(text)!;
  return { type: 'period', amount: Number(amount), unit: unit!, range };
}

function parentheses(cursor: Cursor, parseExpression: (cursor: Cursor) => Expression): Expression {
  if (!accept(cursor, '(')) refuse(cursor, 'a field, a value or a function');
  const inner = parseExpression(cursor);
  if (!accept(cursor, ')')) refuse(cursor, ')');
  return inner;
}
