import fc from 'fast-check';
import { PatternFailure } from '../errors.ts';
import { compileRegex } from './matcher.ts';
import { parseRegex } from './parser.ts';
import { printRegex } from './print.ts';

function search(source: string, text: string): boolean {
  return compileRegex(parseRegex(`%${source}%`, 0))(text, 0, text.length);
}

const atom = fc.constantFrom(
  'a',
  'b',
  'c',
  '.',
  '[ab]',
  '[^a]',
  '[a-c]',
  '[\\dc]',
  '\\d',
  '\\W',
  '\\s',
  '\\.',
  '\\x62',
  '7',
  ' ',
  '-',
);
const count = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '{0}');
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(atom, count).map((parts) => parts.join('')) },
  fc.constantFrom('^', '$'),
);
const branch = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const expression = fc.array(branch, { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|'));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '7', '.', ' ', '-', 'é', '😀'), maxLength: 12 });

describe('a regular expression', () => {
  it('finds what the regular expressions of JavaScript find', () => {
    fc.assert(
      fc.property(expression, text, (source, line) => {
        expect(search(source, line)).toBe(new RegExp(source.replace('\\-', '-'), 'u').test(line));
      }),
      { numRuns: 1500 },
    );
  });

  it('prints as one that prints the same', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const printed = printRegex(parseRegex(`%${source}%`, 0));
        expect(printRegex(parseRegex(printed, 0))).toBe(printed);
      }),
    );
  });

  it.each([
    ['a*a*a*a*a*a*a*a*b', 'a'.repeat(200_000)],
    ['.*.*.*.*x', 'y'.repeat(200_000)],
    ['a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaac', 'a'.repeat(200_000)],
    ['[ab]{0,50}[ab]{0,50}[ab]{0,50}c', 'ab'.repeat(20_000)],
    ['a.{300}b', 'ab'.repeat(2_000)],
  ])('takes time in proportion to the text: %s', (source, line) => {
    expect(search(source, line.replaceAll('b', 'd'))).toBe(false);
  });

  it('searches only between the given offsets, which anchors take for the ends', () => {
    const test = compileRegex(parseRegex('%^b+$%', 0));
    expect(test('abbc', 1, 3)).toBe(true);
    expect(test('abbc', 0, 3)).toBe(false);
  });

  it('lets $ hold before a line feed at the end and . stop at it', () => {
    expect(search('cat$', 'a cat\n')).toBe(true);
    expect(search('ERROR.500', 'ERROR\n500')).toBe(false);
    expect(search('ERROR\\s500', 'ERROR\n500')).toBe(true);
  });

  it('forgets states instead of keeping ever more of them, and finds the same', () => {
    const test = compileRegex(parseRegex('%a[ab]{14}c%', 0));
    const line = Array.from({ length: 40_000 }, (_, at) => (((at * 2654435761) >>> 7) % 2 === 0 ? 'a' : 'b')).join('');
    expect(test(line, 0, line.length)).toBe(false);
    const hit = `${line}a${'b'.repeat(14)}c`;
    expect(test(hit, 0, hit.length)).toBe(true);
  });

  it.each([
    '*a',
    'a**',
    'a*+',
    'a{2,1}',
    'a{',
    'a{x}',
    '^*',
    '[',
    '[]',
    '[b-a]',
    '[a[b]]',
    '\\b',
    '\\x4',
    '\\',
    'a{3000}',
  ])('is refused: %s', (source) => {
    expect(() => parseRegex(`%${source}%`, 0)).toThrow(PatternFailure);
  });
});
