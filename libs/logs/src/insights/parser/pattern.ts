import type { Pattern } from '../ast.ts';
import { readRegex } from '../lexer.ts';
import { isNext, refuse, resume, take } from './cursor.ts';
import type { Cursor } from './cursor.ts';

/** Parses a quoted text or a regex between slashes. */
export function parsePattern(cursor: Cursor): Pattern {
  const { type, text, range } = cursor.token;
  if (type === 'string') {
    take(cursor);
    return { type: 'text', text, range };
  }
  if (!isNext(cursor, '/')) return refuse(cursor, 'a string or a /regex/');
  const regex = readRegex(cursor.source, range.start);
  resume(cursor, regex);
  return { type: 'regex', source: regex.text, range: regex.range };
}
