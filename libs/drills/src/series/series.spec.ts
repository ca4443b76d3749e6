import fc from 'fast-check';
import type { Item } from './ast.ts';
import { SeriesError } from './errors.ts';
import { parseSeries } from './parser.ts';
import { seriesPoints } from './points.ts';
import { printSeries } from './print.ts';

const points = (text: string): (number | undefined)[] => seriesPoints(parseSeries(text));
const _ = undefined;

describe('a series', () => {
  test.each<[string, (number | undefined)[]]>([
    ['5', [5]],
    ['0x5', [0, 0, 0, 0, 0]],
    ['60+10x6', [60, 70, 80, 90, 100, 110]],
    ['60-10x3', [60, 50, 40]],
    ['-1--2x2', [-1, 1]],
    ['_', [_]],
    ['_x3', [_, _, _]],
    ['0x2 60+10x2 _x2 1.5', [0, 0, 60, 70, _, _, 1.5]],
    ['0..78x3', [0, 39, 78]],
    ['78..0x1', [0]],
    ['(2x2 1)x2', [2, 2, 1, 2, 2, 1]],
    ['1e3 2.5e-1', [1000, 0.25]],
    ['  7   8  ', [7, 8]],
    ['( 1 _ )x2', [1, _, 1, _]],
  ])('%s is N points for each xN', (text, expected) => {
    expect(points(text)).toEqual(expected);
  });

  test('noise stays within its spread, differs from point to point, and is the same again', () => {
    const drawn = points('40~5x100') as number[];
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(45);
    expect(new Set(drawn).size).toBeGreaterThan(90);
    expect(points('40~5x100')).toEqual(drawn);
  });

  test('another seed draws other noise, one seed the same noise anywhere', () => {
    expect(points('40~5#1x10')).not.toEqual(points('40~5#2x10'));
    expect(points('_x2 40~5#7x10').slice(2)).toEqual(points('40~5#7x10'));
  });
});

describe('a text that is no series', () => {
  test.each<[string, string, number]>([
    ['', 'unexpected the end in a series, expected a number, "_" or "("', 0],
    ['5 y', 'unexpected "y" in a series, expected a number, "_" or "("', 2],
    ['5x', 'unexpected the end in a series, expected how many points, a whole number above 0', 2],
    ['5x0', 'unexpected "0" in a series, expected how many points, a whole number above 0', 2],
    ['5x1.5', 'unexpected "1.5" in a series, expected how many points, a whole number above 0', 2],
    ['0..x3', 'unexpected "x" in a series, expected the number that the ramp ends on', 3],
    ['(1 2', 'unexpected the end in a series, expected a space or ")"', 4],
    ['1)', 'unexpected ")" in a series, expected a number, "_" or "("', 1],
    ['1_', 'unexpected "_" in a series, expected a number, "_" or "("', 1],
    ['40~x3', 'unexpected "x" in a series, expected how far the noise goes', 3],
  ])('"%s" is refused where it goes wrong', (text, message, start) => {
    const fault = faultOf(text);
    expect(fault.message.split('\n')[0]).toBe(message);
    expect(fault.range.start).toBe(start);
  });

  test('the place is underlined', () => {
    expect(faultOf('0x5 60*10').message).toBe(
      'unexpected "*" in a series, expected a number, "_" or "("\n  0x5 60*10\n        ^',
    );
  });

  test('too many points and too deep groups are refused before they are made', () => {
    expect(faultOf('(1x1000)x10000').code).toBe('too-long');
    expect(faultOf(`${'('.repeat(9)}1${')'.repeat(9)}`).code).toBe('too-deep');
  });
});

test('what is printed is read as the same points and printed the same again', () => {
  fc.assert(
    fc.property(fc.array(item(2), { minLength: 1, maxLength: 6 }), (items) => {
      const printed = printSeries({ items, range: { start: 0, end: 0 } });
      const read = parseSeries(printed);
      expect(printSeries(read)).toBe(printed);
      expect(seriesPoints(read)).toEqual(seriesPoints({ items, range: { start: 0, end: 0 } }));
    }),
  );
});

function faultOf(text: string): SeriesError {
  try {
    parseSeries(text);
  } catch (fault) {
    if (fault instanceof SeriesError) return fault;
    throw fault;
  }
  throw new Error(`"${text}" is read as a series`);
}

function item(depth: number): fc.Arbitrary<Item> {
  const range = fc.constant({ start: 0, end: 0 });
  const count = fc.integer({ min: 1, max: 20 });
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const course = fc.oneof(
    fc.constant({ kind: 'flat' as const }),
    fc.record({ kind: fc.constant('steps' as const), by: number }),
    fc.record({ kind: fc.constant('ramp' as const), to: number }),
  );
  const spread = fc.double({ min: 0, max: 1e6, noNaN: true });
  const noise = fc.record({ spread, seed: fc.integer({ min: 1, max: 999 }) }, { requiredKeys: ['spread'] });
  const simple: fc.Arbitrary<Item>[] = [
    fc.record({ kind: fc.constant('gap' as const), count, range }),
    fc.record(
      { kind: fc.constant('points' as const), from: number, course, noise, count, range },
      { requiredKeys: ['kind', 'from', 'course', 'count', 'range'] },
    ),
  ];
  if (depth === 0) return fc.oneof(...simple);
  const items = fc.array(item(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(...simple, fc.record({ kind: fc.constant('group' as const), items, count, range }));
}
