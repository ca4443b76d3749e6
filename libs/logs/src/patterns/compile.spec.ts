import { compilePattern } from './compile.ts';
import { parsePattern } from './parse.ts';

function matches(source: string, line: string): boolean {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new Error(`is refused: ${source}`);
  return compilePattern(parsed.pattern).test(line);
}

describe('an unstructured pattern', () => {
  it('matches everything when it is empty, blank or a phrase of blanks', () => {
    for (const source of ['', ' ', '" "', '""']) expect(matches(source, 'plain')).toBe(true);
  });

  it('takes a hyphen inside a word for an exclusion', () => {
    expect(matches('ORDER-ITEM', 'ORDER-ITEM')).toBe(false);
    expect(matches('"ORDER-ITEM"', 'ORDER-ITEM')).toBe(true);
    expect(matches('ORDER-ITEM', 'ORDER')).toBe(true);
  });

  it('excludes with blanks after the hyphen too', () => {
    expect(matches('"ERROR" - "Exiting"', 'Exiting with ERRORCODE: -1')).toBe(false);
  });
});

describe('a JSON pattern', () => {
  it('compares text with the literals of numbers', () => {
    expect(matches('{ $.v = 5* }', '{"v":502}')).toBe(true);
    expect(matches('{ $.v = "1" }', '{"v":1}')).toBe(true);
    expect(matches('{ $.v = "1" }', '{"v":1.0}')).toBe(false);
  });

  it.each(['true', 'null', '[]', '{}'])('finds neither = nor != in %s', (value) => {
    expect(matches('{ $.v = * }', `{"v":${value}}`)).toBe(false);
    expect(matches('{ $.v != "x" }', `{"v":${value}}`)).toBe(false);
  });

  it('compares decoded strings', () => {
    expect(matches('{ $.v = "a\\"b" }', '{"v":"a\\"b"}')).toBe(true);
    expect(matches('{ $.v = "caf*" }', '{"v":"caf\\u00e9"}')).toBe(true);
    expect(matches('{ $.v = %^a.b$% }', '{"v":"a\\u002db"}')).toBe(true);
  });

  it('takes no line around the object', () => {
    expect(matches('{ $.v NOT EXISTS }', '{} x')).toBe(false);
    expect(matches('{ $.v NOT EXISTS }', ' {} ')).toBe(true);
    expect(matches('{ $.v NOT EXISTS }', '[]')).toBe(false);
  });
});

describe('a space-delimited pattern', () => {
  it('compares the rest of the line in its last field', () => {
    expect(matches('[w1=ERROR]', 'ERROR')).toBe(true);
    expect(matches('[w1=ERROR]', 'ERROR again')).toBe(false);
    expect(matches('[w1, w2="two words"]', 'ERROR two words')).toBe(true);
  });

  it('lets ... take nothing', () => {
    expect(matches('[w1, ..., w2]', 'a b')).toBe(true);
    expect(matches('[w1, ..., w2]', 'a')).toBe(false);
  });

  it('compares numbers by value', () => {
    expect(matches('[a >= 10, ...]', '9.5 x')).toBe(false);
    expect(matches('[a >= 10, ...]', '1e1 x')).toBe(true);
    expect(matches('[a != 10, ...]', 'ten x')).toBe(true);
    expect(matches('[a < 10, ...]', 'one x')).toBe(false);
  });
});
