import { refuseSyntax } from '../errors.ts';
import type { Atom, ClassItem } from './ast.ts';
import { parseEscape, type Escape } from './escape-parser.ts';
import type { RegexReader } from './reader.ts';

/** Reads a `[...]` class. `]` and `[` are written with a backslash in it; a `-` at either end is itself. */
export function parseClass(reader: RegexReader): Atom {
  const from = reader.at++;
  const negated = reader.text[reader.at] === '^';
  if (negated) reader.at++;
  const items: ClassItem[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== ']') items.push(parseItem(reader));
  if (reader.text[reader.at] !== ']' || items.length === 0) refuseClass(reader, from, 'expected characters and then ]');
  reader.at++;
  return { kind: 'class', negated, items };
}

function parseItem(reader: RegexReader): ClassItem {
  const from = reader.at;
  const first = parseMember(reader);
  if (first.kind === 'shorthand') return first;
  const next = reader.text[reader.at + 1];
  if (reader.text[reader.at] !== '-' || next === ']' || next === undefined)
    return { kind: 'span', from: first.code, to: first.code };
  reader.at++;
  const last = parseMember(reader);
  if (last.kind === 'shorthand' || last.code < first.code)
    refuseClass(reader, from, 'expected a span from low to high');
  return { kind: 'span', from: first.code, to: last.code };
}

function parseMember(reader: RegexReader): Escape {
  const char = reader.text[reader.at]!;
  if (char === '\\') return parseEscape(reader);
  if (char === '[') refuseClass(reader, reader.at++, 'expected \\[ inside a class');
  reader.at++;
  return { kind: 'character', code: char.charCodeAt(0) };
}

function refuseClass(reader: RegexReader, from: number, expected: string): never {
  const range = { start: reader.offset + from, end: reader.offset + Math.max(reader.at, from + 1) };
  refuseSyntax(range, `unexpected ${reader.text.slice(from, reader.at)} in the regular expression, ${expected}`);
}
