import { refuse, refuseSyntax } from '../errors.ts';
import { isDigit } from '../shared/characters.ts';
import type { Atom, Piece, Regex } from './ast.ts';
import { parseClass } from './class-parser.ts';
import { parseEscape } from './escape-parser.ts';
import type { RegexReader } from './reader.ts';
import { MAX_REGEX_SIZE, regexSize } from './size.ts';

/** Parses a regular expression with its `%` marks; `offset` is where it stands in the pattern. */
export function parseRegex(text: string, offset: number): Regex {
  const reader: RegexReader = { text: text.slice(1, -1), offset: offset + 1, at: 0 };
  const branches: Piece[][] = [parseBranch(reader)];
  while (reader.text[reader.at] === '|') {
    reader.at++;
    branches.push(parseBranch(reader));
  }
  const regex: Regex = { branches, range: { start: offset, end: offset + text.length } };
  if (regexSize(regex) > MAX_REGEX_SIZE) refuse({ kind: 'regex-size', range: regex.range });
  return regex;
}

function parseBranch(reader: RegexReader): Piece[] {
  const pieces: Piece[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== '|') pieces.push(parsePiece(reader));
  return pieces;
}

function parsePiece(reader: RegexReader): Piece {
  const from = reader.at;
  const piece = parseSingle(reader);
  const end = reader.at;
  const [min, max] = parseCount(reader);
  const range = { start: reader.offset + from, end: reader.offset + reader.at };
  if (piece.kind === 'repeat') return { ...piece, min, max, range };
  if (reader.at > end)
    refuseSyntax(range, `unexpected repetition of ${reader.text[from]}, expected it after a character`);
  return { ...piece, range };
}

type Single = { kind: 'start' } | { kind: 'end' } | { kind: 'repeat'; atom: Atom };

function parseSingle(reader: RegexReader): Single {
  const char = reader.text[reader.at]!;
  switch (char) {
    case '^':
      reader.at++;
      return { kind: 'start' };
    case '$':
      reader.at++;
      return { kind: 'end' };
    case '*':
    case '+':
    case '?':
    case '{':
      return refuseSyntax(
        rangeAt(reader, 1),
        `unexpected ${char} in the regular expression, expected a character before it`,
      );
    default:
      return { kind: 'repeat', atom: parseAtom(reader, char) };
  }
}

function parseAtom(reader: RegexReader, char: string): Atom {
  if (char === '[') return parseClass(reader);
  if (char === '\\') return parseEscape(reader);
  reader.at++;
  return char === '.' ? { kind: 'any' } : { kind: 'character', code: char.charCodeAt(0) };
}

function parseCount(reader: RegexReader): readonly [min: number, max: number] {
  const from = reader.at;
  const count = readCount(reader);
  if (count === undefined) return [1, 1];
  if (reader.text[reader.at] === '?') reader.at++; // a lazy repetition finds the same lines
  if ('*+?{'.includes(reader.text[reader.at] ?? ' '))
    refuseSyntax(
      rangeAt(reader, 1),
      `unexpected ${reader.text[reader.at]} after ${reader.text.slice(from, reader.at)}, expected one repetition`,
    );
  return count;
}

function readCount(reader: RegexReader): readonly [number, number] | undefined {
  switch (reader.text[reader.at]) {
    case '*':
      reader.at++;
      return [0, Infinity];
    case '+':
      reader.at++;
      return [1, Infinity];
    case '?':
      reader.at++;
      return [0, 1];
    case '{':
      return readBraces(reader);
    default:
      return undefined;
  }
}

/** Either number may be left out beside the comma, as AWS's page says; without both there is nothing to count. */
function readBraces(reader: RegexReader): readonly [number, number] {
  const from = reader.at++;
  let min = readInteger(reader);
  let max = min;
  if (reader.text[reader.at] === ',') {
    reader.at++;
    max = readInteger(reader);
    if (min === undefined && max !== undefined) min = 0;
    max ??= Infinity;
  }
  const closed = reader.text[reader.at++] === '}';
  if (min === undefined || max === undefined || max < min || !closed)
    refuseSyntax(
      rangeAt({ ...reader, at: from }, reader.at - from),
      'unexpected repetition, expected {n}, {n,}, {,m} or {n,m} with n at most m',
    );
  return [min, max];
}

function readInteger(reader: RegexReader): number | undefined {
  const from = reader.at;
  while (isDigit(reader.text.charCodeAt(reader.at))) reader.at++;
  return reader.at > from ? Number(reader.text.slice(from, reader.at)) : undefined;
}

function rangeAt(reader: RegexReader, length: number) {
  const start = reader.offset + reader.at;
  return { start, end: start + length };
}
