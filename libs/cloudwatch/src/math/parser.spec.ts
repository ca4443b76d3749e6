import fc from 'fast-check';
import { drawError, MathError } from './errors.ts';
import { parse } from './parser.ts';
import { print } from './print.ts';

describe('the parser', () => {
  it.each([
    ['1 + 2 * 3 ^ 2 ^ -1', '1 + 2 * 3 ^ 2 ^ -1'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['a-(b-c)-d', 'a - (b - c) - d'],
    ['(a^b)^c', '(a ^ b) ^ c'],
    ['-(a+b)', '-(a + b)'],
    ['--a^2', '--a ^ 2'],
    ['a>1&&b<2||c==0', 'a > 1 AND b < 2 OR c == 0'],
    ['a AND (b OR c)', 'a AND (b OR c)'],
    ['(a<b)==(c>d)', '(a < b) == (c > d)'],
    ['SORT( [m1 , METRICS("x")],AVG,DESC , 2)', 'SORT([m1, METRICS("x")], AVG, DESC, 2)'],
    [`METRICS('it\\'s')`, `METRICS('it\\'s')`],
    [`SEARCH('"a\\\\b\\(c\\)"', 'Sum')`, `SEARCH('"a\\\\b\\(c\\)"', 'Sum')`],
    ['.5*m1+1e-7', '0.5 * m1 + 1e-7'],
  ])('reads %s as %s', (source, printed) => {
    expect(print(parse(source))).toBe(printed);
    expect(print(parse(printed))).toBe(printed);
  });

  it('gives each node its place in the source', () => {
    const { root } = parse('SUM([m1]) / -m2');
    expect(root).toMatchObject({
      kind: 'binary',
      range: { start: 0, end: 15 },
      left: { kind: 'call', range: { start: 0, end: 9 }, args: [{ kind: 'array', range: { start: 4, end: 8 } }] },
      right: { kind: 'negation', range: { start: 12, end: 15 } },
    });
  });

  it.each([
    ['SUM(m1,,m2)', 'unexpected "," in the arguments of SUM, expected a number, an id, a function, "(" or "["', 7],
    ['m1 +', 'unexpected end in an expression, expected a number, an id, a function, "(" or "["', 4],
    ['(m1', 'unexpected end in parentheses, expected an operator or ")"', 3],
    ['[m1 m2]', 'unexpected name "m2" in an array, expected an operator, "," or "]"', 4],
    ['[]', 'unexpected "]" in an array, expected a number, an id, a function, "(" or "["', 1],
    ['m1 and m2', 'unexpected name "and" in an expression, expected an operator or the end', 3],
    ['M1', 'unexpected name "M1" in an expression, expected an id starting with a lower-case letter', 0],
    ['1 < m1 < 2', 'unexpected "<" in a comparison, expected AND, OR, or parentheses', 7],
    ['m1 % 2', 'unexpected character "%" in an expression', 3],
    ['METRICS("a', 'unexpected end in a text, expected a closing "', 8],
    ['1e999 * m1', 'unexpected size in a number', 0],
    ['SELECT AVG(CPUUtilization) FROM "AWS/EC2"', 'Metrics Insights queries (SELECT ...) are not modelled', 0],
  ])('points into %s', (source, message, start) => {
    const error = errorOf(source);
    expect(error.message).toContain(message);
    expect(error.range.start).toBe(start);
  });

  it('draws carets under the place, also in a source of several lines', () => {
    expect(drawError(errorOf('m1 +\n  FOO m2'))).toBe(
      [
        'unexpected name "FOO" in an expression, expected an id starting with a lower-case letter, or "(" after the name of a function',
        '    FOO m2',
        '    ^^^',
      ].join('\n'),
    );
  });

  it('refuses what nests or runs too long, and reads the longest that AWS takes', () => {
    expect(errorOf(`${'('.repeat(5000)}m1`).code).toBe('too-deep');
    expect(errorOf('-'.repeat(5000)).code).toBe('too-deep');
    expect(errorOf(`m${'^m'.repeat(1000)}`).code).toBe('too-deep');
    expect(errorOf(`m${'+m'.repeat(3000)}`).code).toBe('too-long');
    expect(errorOf('m'.repeat(20_000)).code).toBe('too-long');
    const longest = `m${'+m'.repeat(1023)}`;
    expect(print(parse(print(parse(longest))))).toBe(print(parse(longest)));
  });

  it('never fails with anything but a MathError', () => {
    const pieces = fc.constantFrom(
      ...'SUM( METRICS IF ) [ ] , + - * / ^ == != <= && OR m1 "x" \'y\' 1 .5 1e3 \\ % é'.split(' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' ')),
        ),
        (source) => {
          try {
            const printed = print(parse(source));
            expect(print(parse(printed))).toBe(printed);
          } catch (error) {
            if (!(error instanceof MathError)) throw error;
            expect(drawError(error)).toContain('^');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function errorOf(source: string): MathError {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
  throw new Error(`${source} was read`);
}
