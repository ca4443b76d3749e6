import fc from 'fast-check';
import { isJsonArray, isJsonObject, type JsonObject, type JsonScalar, type JsonValue } from '../json/value.ts';
import { EVENTBRIDGE, SNS } from './dialect.ts';
import { FilterSyntaxError } from './filter-syntax-error.ts';
import { matchRules } from './match.ts';
import { parseFilter } from './parser.ts';
import { printFilter } from './print.ts';
import { compileRules } from './rules.ts';
import { wildcardsTooComplex } from './wildcard-complexity.ts';
import { compileWildcard, wildcardMatches } from './wildcard.ts';

const rulesOf = (filter: unknown) => compileRules(parseFilter(JSON.stringify(filter), EVENTBRIDGE), EVENTBRIDGE);
const matches = (filter: unknown, object: JsonObject) => matchRules(rulesOf(filter), object);
const refusal = (source: string, dialect = EVENTBRIDGE): string => {
  try {
    compileRules(parseFilter(source, dialect), dialect);
  } catch (error) {
    if (error instanceof FilterSyntaxError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('a filter over arrays', () => {
  const records: JsonObject = {
    Records: [
      { name: 'a', size: 1 },
      { name: 'b', size: 2, tags: ['x', ['y']] },
    ],
  };

  test('takes all values of one element', () => {
    expect(matches({ Records: { name: ['a'], size: [1] } }, records)).toBe(true);
    expect(matches({ Records: { name: ['a'], size: [2] } }, records)).toBe(false);
    expect(matches({ Records: { name: ['b'], tags: ['y'] } }, records)).toBe(true);
  });

  test('finds a missing value only where it is missing everywhere', () => {
    expect(matches({ Records: { name: ['a'], tags: [{ exists: false }] } }, records)).toBe(false);
    expect(matches({ Records: { name: ['a'], owner: [{ exists: false }] } }, records)).toBe(true);
    expect(matches({ Records: { owner: [{ exists: false }] } }, {})).toBe(true);
  });

  test('keeps the later of two tests for one path', () => {
    const filter = '{"a":["1"],"$or":[{"a":["2"]},{"b":["3"]}]}';
    const rules = compileRules(parseFilter(filter, EVENTBRIDGE), EVENTBRIDGE);
    expect([
      matchRules(rules, { a: '2' }),
      matchRules(rules, { a: '1' }),
      matchRules(rules, { a: '1', b: '3' }),
    ]).toEqual([true, false, true]);
  });

  test('reads names with dots as paths', () => {
    expect(matches({ 'a.b': ['x'], a: { c: ['y'] } }, { a: { b: 'x' }, 'a.c': 'y' })).toBe(true);
    expect(matches({ a: ['x'], 'a.b': ['y'] }, { a: 'x', 'a.b': 'y' })).toBe(true);
    expect(matches({ a: ['x'], 'a.b': ['y'] }, { a: ['x', { b: 'y' }] })).toBe(false);
  });
});

describe('comparisons', () => {
  test.each<[unknown, JsonScalar, boolean]>([
    ['10.0.0.1', '10.0.0.1', true],
    ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1', true],
    [300, 300.0, true],
    [300, '300', false],
    [null, 'null', false],
    [{ exactly: 'a' }, 'a', true],
    [{ numeric: ['=', 3] }, 3, true],
    [{ numeric: ['>', 0] }, 6e9, false],
    [{ numeric: ['<', 10] }, '5', false],
    [{ cidr: '10.0.0.0/24' }, '10.0.1.0', false],
    [{ cidr: '2001:db8::/32' }, '2001:db8:1::5', true],
    [{ 'anything-but': [1, 2] }, '1', true],
    [{ 'anything-but': { 'equals-ignore-case': ['A', 'b'] } }, 'B', false],
    [{ suffix: { 'equals-ignore-case': '.PNG' } }, 'x.png', true],
    [{ wildcard: 'a\\*b*' }, 'a*bc', true],
    [{ wildcard: 'a\\*b*' }, 'axbc', false],
  ])('%j of %j: %s', (wanted, value, expected) => {
    expect(matches({ field: [wanted] }, { field: value })).toBe(expected);
  });
});

describe('what is refused', () => {
  test.each([
    ['"text"', 'Filter is not an object', 2],
    [`{'a': ["b"]}`, "Unexpected character (''' (code 39)): was expecting double-quote to start field name", 3],
    [
      '{"not": closed mark"',
      "Unrecognized token 'closed': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
      15,
    ],
    ['{}', 'Empty objects are not allowed', 3],
    ['{"$or":[{"a":["b"]}]}', 'There must have at least 2 Objects in $or relationship.', 21],
    ['{"$or":{"a":["b"]}}', 'It must be an Array followed with $or.', 9],
    ['{"$or":["a"]}', 'Only JSON object is allowed in array of $or relationship.', 10],
    ['{"a":[{}]}', 'Match expression name not found', 9],
    [
      '{"a":[{"anything-but":[]}]}',
      'Inside anything but list, either all values are number or string, mixed type is not supported',
      25,
    ],
    ['{"a":[{"numeric":["<",1,">",0]}]}', 'Too many elements in numeric expression', 26],
    ['{"a":[{"numeric":["=",6000000000]}]}', 'Value must be between -5.0E9 and 5.0E9, inclusive', 33],
    ['{"a":[{"wildcard":"a\\\\b"}]}', 'Invalid escape character at pos 2', 25],
    ['{"a":[{"prefix":{"suffix":"b"}}]}', 'Unsupported prefix pattern: suffix', 28],
  ])('%s', (source, reason, column) => {
    expect(refusal(source)).toBe(`${reason}\n at [Source: (String)"${source}"; line: 1, column: ${column}]`);
  });

  test('a list of anything-but repeats its position', () => {
    expect(refusal('{"a":[{"anything-but":[null]}]}').split('\n at [Source:')).toHaveLength(3);
  });

  test('positions count lines', () => {
    expect(refusal('{\n  "a": 1\n}')).toContain('line: 2, column: 9]');
  });

  test('masks have to fit the width of the address', () => {
    expect(refusal('{"a":[{"cidr":"10.0.0.0/32"}]}')).toBe('IPv4 mask bits must be < 32');
    expect(refusal('{"a":[{"cidr":"::/128"}]}')).toBe('IPv6 mask bits must be < 128');
    expect(refusal('{"a":[{"cidr":"10.0.0.256/8"}]}')).toBe('Invalid IP address: 10.0.0.256');
  });

  test('depth and combinations are bounded', () => {
    const deep = `${'{"a":'.repeat(5000)}["b"]${'}'.repeat(5000)}`;
    expect(refusal(deep)).toMatch(/^Document nesting depth/);
    expect(refusal(JSON.stringify({ ['a.'.repeat(5000)]: ['b'] }))).toMatch(/^Document nesting depth/);
    const or = (name: string) => `{"$or":[{"a":["b"]},{"${name}":["b"]}]}`;
    const many = `{${Array.from({ length: 40 }, (_, index) => `"f${index}":${or(`n${index}`)}`).join(',')}}`;
    expect(refusal(many)).toMatch(/^Rule is too complex/);
  });
});

describe('wildcards', () => {
  test('are too complex where many stars can be half-way at once', () => {
    expect(wildcardsTooComplex(['*:*:*:*:*:event-bus/*'])).toBe(true);
    expect(wildcardsTooComplex(['/Users/*/dir/dir/dir/dir/dir/doc.txt'])).toBe(false);
    expect(wildcardsTooComplex(['arn:aws:events:*:*:event-bus/*'])).toBe(false);
    expect(wildcardsTooComplex([`*${'ab'.repeat(500)}`])).toBe(true);
  });

  test('agree with a plain search', () => {
    const slow = (pattern: string, text: string): boolean => {
      if (pattern === '') return text === '';
      if (pattern.startsWith('*')) return slow(pattern.slice(1), text) || (text !== '' && slow(pattern, text.slice(1)));
      return text !== '' && pattern[0] === text[0] && slow(pattern.slice(1), text.slice(1));
    };
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(pattern, text, (each, given) =>
        expect(wildcardMatches(compileWildcard(each), given)).toBe(slow(each, given)),
      ),
    );
  });

  // Trying every way to read these would take longer than the universe has.
  test('answer, whatever the text', () => {
    expect(wildcardMatches(compileWildcard(`${'*a'.repeat(1000)}b`), 'a'.repeat(200_000))).toBe(false);
    expect(wildcardsTooComplex(['*aab*aba*baa*abb*bba*'])).toBe(true);
  });
});

interface Leaf {
  readonly path: string;
  readonly value: JsonScalar;
  readonly places: ReadonlyMap<JsonValue, number>;
}

/** The leaves of an object with the element of each array that they lie in. */
function leaves(value: JsonValue, path = '', places: ReadonlyMap<JsonValue, number> = new Map()): readonly Leaf[] {
  if (isJsonArray(value)) {
    return value.flatMap((item, index) => leaves(item, path, new Map(places).set(value, index)));
  }
  if (!isJsonObject(value)) return [{ path, value, places }];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === '' ? name : `${path}.${name}`, places),
  );
}

const agree = (a: Leaf, b: Leaf) => [...a.places].every(([array, index]) => (b.places.get(array) ?? index) === index);

/** Tries every choice of one leaf per wanted path. */
function matchesSlowly(
  wanted: ReadonlyMap<string, readonly (string | { exists: boolean })[]>,
  object: JsonObject,
): boolean {
  const all = leaves(object);
  const choose = (
    [first, ...rest]: [string, readonly (string | { exists: boolean })[]][],
    chosen: readonly Leaf[],
  ): boolean => {
    if (!first) return true;
    const [path, tests] = first;
    const here = all.filter((leaf) => leaf.path === path);
    const mayBeMissing = tests.some((test) => typeof test === 'object' && !test.exists);
    if (mayBeMissing && here.length === 0) return choose(rest, chosen);
    const passing = here.filter(({ value }) =>
      tests.some((test) => (typeof test === 'object' ? test.exists : test === value)),
    );
    return passing.some((leaf) => chosen.every((other) => agree(leaf, other)) && choose(rest, [...chosen, leaf]));
  };
  return choose([...wanted], []);
}

const name = fc.constantFrom('a', 'b', 'c');
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<JsonValue>('x', 'y', null),
    fc.dictionary(name, tie('tree'), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<JsonValue>,
    fc.array(tie('tree'), { maxLength: 3 }) as fc.Arbitrary<JsonValue>,
  ),
}));
const event = fc.dictionary(name, tree, { minKeys: 1, maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('.'));
const wantedTest = fc.constantFrom<string | { exists: boolean }>('x', 'y', { exists: true }, { exists: false });
const wanted = fc.dictionary(path, fc.uniqueArray(wantedTest, { minLength: 1, maxLength: 2 }), {
  minKeys: 1,
  maxKeys: 3,
});

describe('every filter', () => {
  test('matches as a search through all choices does', () => {
    fc.assert(
      fc.property(wanted, event, (fields, object) => {
        expect(matches(fields, object)).toBe(matchesSlowly(new Map(Object.entries(fields)), object));
      }),
      { numRuns: 3000 },
    );
  });

  const member = fc.constantFrom(
    'a',
    '$or',
    'prefix',
    'anything-but',
    'numeric',
    'exists',
    'cidr',
    'wildcard',
    'suffix',
  );
  const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
    anything: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('x', '', '*', '10.0.0.0/8', 1, true, null, '<', '='),
      fc.dictionary(member, tie('anything'), { minKeys: 1, maxKeys: 2 }),
      fc.array(tie('anything'), { maxLength: 3 }),
    ),
  }));

  test('is read or refused, whatever the JSON, and prints as it reads', () => {
    fc.assert(
      fc.property(
        fc.dictionary(member, anything, { maxKeys: 3 }),
        fc.constantFrom(EVENTBRIDGE, SNS),
        (filter, dialect) => {
          const source = JSON.stringify(filter);
          if (refusal(source, dialect) !== 'accepted') return;
          const read = parseFilter(source, dialect);
          const printed = printFilter(read);
          expect(JSON.parse(printed)).toEqual(JSON.parse(source));
          expect(printFilter(parseFilter(printed, dialect))).toBe(printed);
          matchRules(compileRules(read, dialect), filter as JsonObject);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is read or refused, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'a', '\\', '1', '-', ' ', '\n', 'null', '"a":["b"]'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join('')),
        ),
        (source) => void refusal(source),
      ),
      { numRuns: 3000 },
    );
  });
});
