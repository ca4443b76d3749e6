import { isBlank } from '../shared/characters.ts';

/** Where the fields of a line stand. Reused from line to line; only the first `count` entries mean anything. */
export interface Fields {
  count: number;
  /** The text of a field without its delimiters. */
  readonly starts: number[];
  readonly ends: number[];
  /** The text of a field with its delimiters. */
  readonly outerStarts: number[];
  readonly outerEnds: number[];
}

/** Makes room for the fields of a line. */
export function newFields(): Fields {
  return { count: 0, starts: [], ends: [], outerStarts: [], outerEnds: [] };
}

/**
 * Splits a line at blanks. What stands between double quotes or square brackets is one field without them; the closing one
 * stands before a blank or the end of the line. An opening one that is never closed is a character like others (recorded 2026).
 */
export function splitFields(line: string, fields: Fields): void {
  fields.count = 0;
  let quotes = true;
  let brackets = true;
  for (let at = skip(line, 0); at < line.length; at = skip(line, fields.outerEnds[fields.count - 1]!)) {
    const first = line.charCodeAt(at);
    let close = -1;
    if (first === 34 && quotes) {
      close = closing(line, '"', at + 1);
      quotes = close >= 0; // without one from here on, there is none further on either
    } else if (first === 91 && brackets) {
      close = closing(line, ']', at + 1);
      brackets = close >= 0;
    }
    if (close >= 0) add(fields, at + 1, close, at, close + 1);
    else {
      const end = wordEnd(line, at);
      add(fields, at, end, at, end);
    }
  }
}

function add(fields: Fields, start: number, end: number, outerStart: number, outerEnd: number): void {
  const at = fields.count++;
  fields.starts[at] = start;
  fields.ends[at] = end;
  fields.outerStarts[at] = outerStart;
  fields.outerEnds[at] = outerEnd;
}

function skip(line: string, at: number): number {
  while (at < line.length && isBlank(line.charCodeAt(at))) at++;
  return at;
}

function wordEnd(line: string, at: number): number {
  while (at < line.length && !isBlank(line.charCodeAt(at))) at++;
  return at;
}

function closing(line: string, delimiter: string, from: number): number {
  for (let at = line.indexOf(delimiter, from); at >= 0; at = line.indexOf(delimiter, at + 1)) {
    if (at + 1 === line.length || isBlank(line.charCodeAt(at + 1))) return at;
  }
  return -1;
}
