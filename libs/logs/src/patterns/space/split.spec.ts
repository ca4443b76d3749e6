import fc from 'fast-check';
import { newFields, splitFields } from './split.ts';

function split(line: string): string[] {
  const fields = newFields();
  splitFields(line, fields);
  return Array.from({ length: fields.count }, (_, at) => line.slice(fields.starts[at], fields.ends[at]));
}

describe('the fields of a line', () => {
  it.each([
    ['a  b\tc', ['a', 'b', 'c']],
    ['  a ', ['a']],
    ['', []],
    ['a "b c" d', ['a', 'b c', 'd']],
    ['[10/Oct/2000 -0700] x', ['10/Oct/2000 -0700', 'x']],
    ['a "b c', ['a', '"b', 'c']],
    ['a [b c', ['a', '[b', 'c']],
    ['"" []', ['', '']],
    ['k="b c"', ['k="b', 'c"']],
    ['"a"b c" d', ['a"b c', 'd']],
  ])('of %j are %j', (line, expected) => {
    expect(split(line)).toEqual(expected);
  });

  it('are the words of a line without quotes and brackets', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '-') }), (line) => {
        expect(split(line)).toEqual(line.split(/\s+/).filter((word) => word !== ''));
      }),
    );
  });

  it('are found in time proportional to the line, however many delimiters stay open', () => {
    expect(split('"a [b '.repeat(50_000)).length).toBe(100_000);
  });
});
