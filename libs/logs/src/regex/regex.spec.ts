import fc from 'fast-check';
import cases from '../../testdata/regex/constructs.json' with { type: 'json' };
import { compileRegex, matchRegex, RegexError, testRegex } from './regex.ts';

/** Where JavaScript's own matcher, whose flags are `u` and whatever is given, finds the pattern. */
function expected(pattern: string, text: string, flags = ''): [number, number] | undefined {
  const match = new RegExp(pattern, `u${flags}`).exec(text);
  return match ? [match.index, match.index + match[0].length] : undefined;
}

function actual(pattern: string, text: string): [number, number] | undefined {
  const match = matchRegex(compileRegex(pattern), text);
  return match && [match.start, match.end];
}

const character = fc.constantFrom('a', 'b', 'c', '.', '\\d', '\\w', '\\s', '[ab]', '[^a]', '[a-c1]', 'é', '😀');

/** Patterns whose repeated bodies always take a character: on the others, matchers disagree about empty rounds. */
const { pattern: patterns } = fc.letrec<{ pattern: string; consuming: string }>((tie) => ({
  consuming: fc.oneof(
    { depthSize: 'small' },
    character,
    fc.tuple(tie('consuming'), tie('pattern')).map(([head, tail]) => head + tail),
    fc.tuple(tie('consuming'), tie('consuming')).map(([left, right]) => `(?:${left}|${right})`),
  ),
  pattern: fc.oneof(
    { depthSize: 'small' },
    fc.constant(''),
    tie('consuming'),
    fc.constantFrom('^', '$', '\\b'),
    fc
      .tuple(tie('consuming'), fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{1,}?'))
      .map(([body, quantifier]) => `(?:${body})${quantifier}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(?:${left}|${right})`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => left + right),
  ),
}));

const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', '_', 'é', '😀'), maxLength: 12 });

describe('a regex', () => {
  it.each(cases.matching)('$pattern on "$text" matches "$match"', ({ pattern, text, match, groups }) => {
    const found = matchRegex(compileRegex(pattern), text);
    expect(found && text.slice(found.start, found.end)).toBe(match ?? undefined);
    expect(Object.fromEntries(found?.groups ?? [])).toEqual(groups ?? {});
    expect(testRegex(compileRegex(pattern), text)).toBe(match !== null);
  });

  it.each(cases.refused)('$pattern is refused: $message', ({ pattern, message, position }) => {
    const error = refusal(pattern);
    expect(error.message).toContain(message);
    expect(error.position).toBe(position);
  });

  it('finds what a backtracking matcher finds', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(actual(pattern, text)).toEqual(expected(pattern, text));
      }),
      { numRuns: 2000 },
    );
  });

  it('ignores case as JavaScript does on ASCII', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', 'z', '1'), minLength: 1, maxLength: 3 }),
        texts,
        (word, text) => {
          expect(actual(`(?i)[^x]${word}`, text)).toEqual(expected(`[^x]${word}`, text, 'i'));
        },
      ),
    );
  });

  it('either compiles or says why not, whatever it is given', () => {
    const fragments = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{2',
      '}',
      '*',
      '+',
      '?',
      '\\',
      '(?<a>',
      '(?i)',
      '|',
      'a',
      '-',
      '^',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fragments, fc.string({ unit: 'binary' }))), fc.string(), (parts, text) => {
        const pattern = parts.join('');
        try {
          testRegex(compileRegex(pattern), text);
        } catch (error) {
          expect(error).toBeInstanceOf(RegexError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['(a+)+!$', '(a|aa)*!$', '(a*)*b', '(.*)*x', '(?:a?){25}a{25}b', '(\\w+\\s?)+!$'])(
    '%s takes one step per character of a text that almost matches',
    (pattern) => {
      const regex = compileRegex(pattern);
      const text = 'a'.repeat(20_000);
      const before = regex.machine.step;
      expect(testRegex(regex, text)).toBe(false);
      expect(regex.machine.step - before).toBeLessThanOrEqual(text.length + 2);
    },
  );

  it('writes repetitions of nothing out once', () => {
    const nothing = Array.from({ length: 30 }).reduce<string>((body) => `(?:${body}){1000}`, 'a{0}');
    expect(actual(nothing, 'aa')).toEqual([0, 0]);
  });

  it('keeps nothing of a run for the next', () => {
    const regex = compileRegex('(?<first>a)|(?<second>b)');
    expect(matchRegex(regex, 'a')?.groups).toEqual(new Map([['first', 'a']]));
    expect(matchRegex(regex, 'b')?.groups).toEqual(new Map([['second', 'b']]));
    expect(matchRegex(regex, 'c')).toBeUndefined();
  });
});

function refusal(pattern: string): RegexError {
  try {
    compileRegex(pattern);
  } catch (error) {
    if (error instanceof RegexError) return error;
    throw error;
  }
  throw new Error(`${pattern} is accepted`);
}
