import fc from 'fast-check';
import { compactJson } from './compact-json.ts';
import { positionOf, type JsonToken } from './cursor-state.ts';
import { advance, openJson, textOf } from './json-cursor.ts';
import { JsonSyntaxError } from './json-syntax-error.ts';

/** The columns after each token; strings that are asked for are read to their end. */
function columns(source: string, ask = false): readonly (readonly [JsonToken, number])[] {
  const cursor = openJson(source);
  const seen: [JsonToken, number][] = [];
  for (let token = advance(cursor); token !== 'end'; token = advance(cursor)) {
    if (ask) textOf(cursor);
    seen.push([token, positionOf(cursor).column]);
  }
  return seen;
}

function accepts(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof SyntaxError) return false;
    throw error;
  }
}

describe('a JSON cursor', () => {
  test('stands behind the quote that opens a string until the string is asked for', () => {
    expect(columns('["ab",1]')).toEqual([
      ['[', 2],
      ['string', 3],
      ['number', 8],
      [']', 9],
    ]);
    expect(columns('["ab",1]', true)[1]).toEqual(['string', 6]);
  });

  test('finds the start of a value together with its name', () => {
    expect(columns('{"a": true}')).toEqual([
      ['{', 2],
      ['name', 11],
      ['true', 11],
      ['}', 12],
    ]);
  });

  test('counts columns from the start of each line', () => {
    expect(columns('[\n  1\n]').map(([, column]) => column)).toEqual([2, 4, 2]);
  });
});

describe('every JSON text', () => {
  test('keeps its value without its white space', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
        expect(compactJson(JSON.stringify(value, undefined, space))).toBe(JSON.stringify(value));
      }),
    );
  });

  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '\\',
    '\\u00e9',
    '1',
    '01',
    '-',
    '1.5e3',
    '.',
    'true',
    'nul',
    ' ',
    '\n',
  );

  test('is accepted where the language accepts it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect([text, accepts(() => compactJson(text))]).toEqual([text, accepts(() => JSON.parse(text) as unknown)]);
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps the digits of its numbers', () => {
    expect(compactJson('{ "a" : [ 1.50 , 1E+2 ] }')).toBe('{"a":[1.50,1E+2]}');
  });
});
