import fc from 'fast-check';
import { LineFinder } from './line-finder.ts';

const lineOf = (json: string, path: readonly (number | string)[]) => new LineFinder(json).lineOf(path);

const text = `{
  "A": { "x": [1,
    { "y": "}\\"{" }
  ] },
  "B": {
    "z": true
  }
}`;

test.each([
  [['A'], 2],
  [['A', 'x', 1, 'y'], 3],
  [['B'], 5],
  [['B', 'z'], 6],
  [['B', 'missing'], 5],
  [[], 1],
])('the line of %j is %i', (path, line) => {
  expect(lineOf(text, path)).toBe(line);
});

test('every value of any JSON is found on the line of its key', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }), (object) => {
      const written = JSON.stringify(object, null, 1);
      const lines = written.split('\n');
      for (const key of Object.keys(object)) expect(lines[lineOf(written, [key]) - 1]).toContain(JSON.stringify(key));
    }),
  );
});

test('JSON without line breaks has one line', () => {
  expect(lineOf('{"a":{"b":[null,false,{"c":1}]}}', ['a', 'b', 2, 'c'])).toBe(1);
});
