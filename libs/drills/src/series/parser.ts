import type { Course, Item, Noise, Series } from './ast.ts';
import { SeriesError } from './errors.ts';
import { tokens, type Token, type TokenKind } from './lexer.ts';

/** How many points one series may have, and how deep groups may lie in each other. */
export const seriesLimits = { points: 1_000_000, depth: 8 } as const;

/**
 * Reads a series of points: `0x5 60+10x6 _x3 40~2x10 0..78x4 (2x3 1)x5`. `xN` is always N points, `_` is a gap.
 *
 * @throws SeriesError where the text goes wrong
 */
export function parseSeries(source: string): Series {
  const reader = new Reader(source);
  const items = readItems(reader, 0);
  reader.take('end', 'a number, "_" or "("');
  const series: Series = { items, range: { start: 0, end: source.length } };
  if (countPoints(items) > seriesLimits.points) {
    const text = `a series has at most ${seriesLimits.points} points, got ${countPoints(items)}`;
    throw new SeriesError('too-long', text, { range: series.range, source });
  }
  return series;
}

/** How many points items make, gaps included. */
export function countPoints(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.count * (item.kind === 'group' ? countPoints(item.items) : 1), 0);
}

/** The tokens still to be read. */
class Reader {
  readonly source: string;
  private readonly rest: readonly Token[];
  private at = 0;

  constructor(source: string) {
    this.source = source;
    this.rest = tokens(source);
  }

  get next(): Token {
    return this.rest[this.at]!;
  }

  /** Takes the next token if it is of that kind. */
  skip(kind: TokenKind): Token | undefined {
    if (this.next.kind !== kind) return undefined;
    this.at += 1;
    return this.rest[this.at - 1];
  }

  take(kind: TokenKind, expected: string): Token {
    return this.skip(kind) ?? this.fail(expected);
  }

  fail(expected: string): never {
    const { kind, text, range } = this.next;
    const found = kind === 'end' ? 'the end' : kind === 'space' ? 'a space' : `"${text}"`;
    throw new SeriesError('unexpected', `unexpected ${found} in a series, expected ${expected}`, {
      range,
      source: this.source,
    });
  }
}

function readItems(reader: Reader, depth: number): Item[] {
  const items: Item[] = [];
  reader.skip('space');
  do {
    items.push(readItem(reader, depth));
  } while (reader.skip('space') && reader.next.kind !== 'end' && reader.next.kind !== ')');
  return items;
}

function readItem(reader: Reader, depth: number): Item {
  const { start } = reader.next.range;
  const rangeTo = (): { start: number; end: number } => ({ start, end: reader.next.range.start });
  if (reader.skip('_')) {
    const count = readCount(reader);
    return { kind: 'gap', count, range: rangeTo() };
  }
  if (reader.next.kind === '(') {
    const items = readGroup(reader, depth);
    const count = readCount(reader);
    return { kind: 'group', items, count, range: rangeTo() };
  }
  const from = readNumber(reader, 'a number, "_" or "("');
  const course = readCourse(reader);
  const noise = readNoise(reader);
  const count = readCount(reader);
  return { kind: 'points', from, course, ...(noise && { noise }), count, range: rangeTo() };
}

function readGroup(reader: Reader, depth: number): Item[] {
  const { range } = reader.take('(', '"("');
  if (depth >= seriesLimits.depth) {
    const text = `groups lie at most ${seriesLimits.depth} deep in each other; write the series out`;
    throw new SeriesError('too-deep', text, { range, source: reader.source });
  }
  const items = readItems(reader, depth + 1);
  reader.take(')', 'a space or ")"');
  return items;
}

function readCourse(reader: Reader): Course {
  if (reader.skip('+')) return { kind: 'steps', by: readNumber(reader, 'a step') };
  if (reader.skip('-')) return { kind: 'steps', by: -readNumber(reader, 'a step') };
  if (reader.skip('..')) return { kind: 'ramp', to: readNumber(reader, 'the number that the ramp ends on') };
  return { kind: 'flat' };
}

function readNoise(reader: Reader): Noise | undefined {
  if (!reader.skip('~')) return undefined;
  const spread = Number(reader.take('number', 'how far the noise goes').text);
  return reader.skip('#') ? { spread, seed: readWhole(reader, 'a seed') } : { spread };
}

function readCount(reader: Reader): number {
  return reader.skip('x') ? readWhole(reader, 'how many points') : 1;
}

function readNumber(reader: Reader, expected: string): number {
  const sign = reader.skip('-') ? -1 : 1;
  return sign * Number(reader.take('number', expected).text);
}

/** A whole number above 0. */
function readWhole(reader: Reader, expected: string): number {
  const { next } = reader;
  if (!/^[1-9]\d{0,8}$/.test(next.text)) reader.fail(`${expected}, a whole number above 0`);
  return Number(reader.take('number', expected).text);
}
