import fc from 'fast-check';
import { parseSelector } from '../selector.ts';
import { compileSelectors } from '../select.ts';
import { eventScan, MAX_DEPTH } from './scan.ts';
import { treeOf } from './tree.ts';

const json = fc.json({ maxDepth: 4 });
const mutated = fc
  .tuple(
    json,
    fc.nat(),
    fc.constantFrom('', '"', '{', '}', ',', ':', '\\', '\\u00', '0', 'e', '-', '.', 'null', '\n', '\u0001', '[', ']'),
  )
  .map(
    ([text, at, change]) => text.slice(0, at % (text.length + 1)) + change + text.slice((at % (text.length + 1)) + 1),
  );

function isObjectText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function find(selector: string, line: string): readonly unknown[] {
  return compileSelectors([parseSelector(selector)!])(line)[0]!.map(({ kind, text }) => text || kind);
}

describe('the scan of a JSON event', () => {
  it('accepts exactly the texts that are one JSON object', () => {
    const scan = eventScan(treeOf([parseSelector('$.a')!, parseSelector('$.*')!]), 2);
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          mutated,
          json.map((text) => `{"a":${text}}`),
          mutated.map((text) => `{"a":${text}}`),
        ),
        (text) => {
          expect(scan.read(text)).toBe(isObjectText(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('finds the member that a parser finds', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const record = fc.dictionary(
      fc.constantFrom('a', 'b', 'c"', '\u20ac'),
      fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b'), value)),
    );
    fc.assert(
      fc.property(record, (object) => {
        const expected = (object['a'] as Record<string, unknown> | null | undefined)?.['b'];
        const found = find('$.a.b', JSON.stringify(object));
        expect(found.length).toBe(expected === undefined || typeof object['a'] !== 'object' ? 0 : 1);
        if (typeof expected === 'string' && expected !== '' && typeof object['a'] === 'object')
          expect(found).toEqual([expected]);
      }),
    );
  });

  it('takes the last of members with one name, whatever the earlier ones held', () => {
    expect(find('$.v', '{"v":1,"v":2}')).toEqual(['2']);
    expect(find('$.v.w', '{"v":{"w":1},"v":3}')).toEqual([]);
    expect(find('$.v.w', '{"v":{"w":1},"\\u0076":{"w":4}}')).toEqual(['4']);
    expect(find('$.*', '{"v":1,"u":5,"v":2}')).toEqual(['5', '2']);
    expect(find('$.*.a', '{"x":{"a":1,"a":2},"y":{"a":3}}')).toEqual(['2', '3']);
    expect(find('$.*.a.b', '{"x":{"a":{"b":7}},"y":{"a":{"b":1},"a":{}}}')).toEqual(['7']);
  });

  it('lets * go to the members of objects and the elements of arrays', () => {
    expect(find('$.v[*]', '{"v":[1,2]}')).toEqual(['1', '2']);
    expect(find('$.v[*]', '{"v":{"0":1,"k":2}}')).toEqual(['1', '2']);
    expect(find('$.v[*]', '{"v":3}')).toEqual([]);
    expect(find('$.*.k', '{"v":{"k":"x"},"u":[{"k":1}]}')).toEqual(['x']);
  });

  it('goes into arrays by index only, and into objects by name only', () => {
    expect(find('$.v[1]', '{"v":["a","b"]}')).toEqual(['b']);
    expect(find('$.v[2]', '{"v":["a","b"]}')).toEqual([]);
    expect(find('$.v[0]', '{"v":{"0":"a"}}')).toEqual([]);
    expect(find('$.v.k', '{"v":[{"k":1}]}')).toEqual([]);
    expect(find("$.['v.k']", '{"v.k":"flat","v":{"k":"nested"}}')).toEqual(['flat']);
  });

  it('takes nesting to a bound and refuses more', () => {
    const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const { read } = eventScan(treeOf([]), 0);
    expect(read(nested(MAX_DEPTH - 1))).toBe(true);
    expect(read(nested(MAX_DEPTH))).toBe(false);
    expect(read(nested(200_000))).toBe(false);
  });
});
