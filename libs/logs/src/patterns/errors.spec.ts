import { awsPatternError, explainPatternError, type PatternError } from './errors.ts';
import { parsePattern } from './parse.ts';

function errorOf(source: string): PatternError {
  const parsed = parsePattern(source);
  if (parsed.ok) throw new Error(`is accepted: ${source}`);
  return parsed.error;
}

function answer(source: string): string {
  return awsPatternError(errorOf(source)).message;
}

describe('the refusal of a pattern', () => {
  it.each([
    ['?Status: timeout', "Invalid character(s) in term ':'"],
    ['{ $."sc-status" = 5 }', "Invalid character(s) in term '$.\"'"],
    ['%(a|b)%', "Invalid character(s) in term '%('"],
    ['%abc', "Invalid character(s) in term '%abc'"],
    ['"open', "Invalid character(s) in term '\"open'"],
    ['{ $.a = 1, $.b = 2 }', "Invalid character(s) in term ','"],
    ['{ $.a = 1', "If a filter pattern starts with '{' it must end with '}'"],
    ['[a, b', "If a filter pattern starts with '[' it must end with ']'"],
    ['[a, b, a]', "Duplicate field 'a'"],
    ['[a = 4* && b > 1000]', 'Invalid metric filter pattern'],
    ['{ $.a > "5" }', 'Invalid metric filter pattern'],
    ['{ $.a IS NOT NULL }', 'Invalid metric filter pattern'],
    ['{ $.a EXISTS }', 'Invalid metric filter pattern'],
    ['{ $.a = TRUE }', 'Invalid metric filter pattern'],
    ['{ }', 'Invalid metric filter pattern'],
    ['-', 'Invalid metric filter pattern'],
    ['%a% %b% %c%', 'Your input has exceeded the maximum of 2 regular expressions per filter pattern.'],
  ])('of %s says: %s', (source, message) => {
    expect(answer(source)).toBe(message);
  });

  it('counts the wildcards of all selectors', () => {
    const pattern = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, at) => `$.a${at}[*] = 1`).join(' && ')} }`;
    expect(parsePattern(pattern(3)).ok).toBe(true);
    expect(errorOf(pattern(4)).kind).toBe('pattern-wildcards');
  });

  it('bounds the length', () => {
    expect(parsePattern('a'.repeat(1024)).ok).toBe(true);
    expect(errorOf('a'.repeat(1025)).kind).toBe('length');
  });

  it('points at the place for people', () => {
    const source = '{ $.v == 1 }';
    expect(explainPatternError(source, errorOf(source))).toBe(
      [
        'unexpected = in a comparison, expected a word, a "text", a number or a %regular expression%',
        '  { $.v == 1 }',
        '         ^',
      ].join('\n'),
    );
  });
});
