import fc from 'fast-check';
import { compilePattern } from './compile.ts';
import { parsePattern } from './parse.ts';
import { printPattern } from './pattern.ts';

const fragments = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '$.',
  '$',
  '.a',
  "['x y']",
  '[0]',
  '[*]',
  '.*',
  '=',
  '!=',
  '<',
  '>=',
  '&&',
  '||',
  '...',
  ',',
  '%',
  '"',
  '\\',
  '\\"',
  '*',
  '?',
  '-',
  '+',
  '|',
  '^',
  '1',
  '1.5e+3',
  'null',
  'IS',
  'NOT',
  'EXISTS',
  'TRUE',
  'ERROR',
  'w1',
  'é',
  ' ',
  '\n',
  '{2,3}',
  'a',
  '\\d',
  '\\x41',
  '[a-z]',
  '[^b]',
] as const;

const soup = fc.array(fc.constantFrom(...fragments), { maxLength: 24 }).map((parts) => parts.join(''));
const braced = soup.map((text) => `{ $.a = ${text} }`);
const bracketed = soup.map((text) => `[w1, ${text}]`);
const regex = soup.map((text) => `%${text}%`);
const source = fc.oneof(soup, braced, bracketed, regex, fc.string());
const word = fc.constantFrom('ERROR', 'a', 'a*', '*a', '404', '1e+0', '"two words"', '"a\\"b"', '%a+[bc]{2}$%');
const name = fc.constantFrom('a', 'b-c', 'd_1');
const step = fc.oneof(
  name.map((text) => `.${text}`),
  fc.constantFrom("['x.y']", '[0]', '[17]', "['[0]']"),
);
const selector = fc.tuple(name, fc.array(step, { maxLength: 3 })).map(([first, rest]) => `$.${first}${rest.join('')}`);
const equality = fc.tuple(fc.constantFrom('=', '!='), word).map((parts) => parts.join(' '));
const order = fc
  .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom('0', '-1.5', '1e3'))
  .map((parts) => parts.join(' '));
const property = fc.constantFrom('IS NULL', 'IS TRUE', 'is false', 'NOT EXISTS');
const leaf = fc.tuple(selector, fc.oneof(equality, order, property)).map((parts) => parts.join(' '));
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `(${inner})`),
  ),
}));
const field = fc.oneof(
  fc.constantFrom('', '...'),
  fc.nat(20).map((number) => `w${number}`),
  fc
    .tuple(fc.nat(20), equality, order)
    .map(([n, first, second]) => `w${n} ${first} || w${n} ${second} && w${n} ${first}`),
);
const space = fc.array(field, { maxLength: 6 }).map((fields) => `[${fields.join(',')}]`);
const terms = fc.array(
  fc
    .tuple(
      fc.constantFrom('', '-', '?', '- '),
      word.filter((text) => !text.includes('*')),
    )
    .map((parts) => parts.join('')),
);
const valid = fc.oneof(
  condition.map((text) => `{${text}}`),
  space,
  terms.map((all) => all.join(' ')),
);
const line = fc.oneof(fc.json(), fc.string(), soup);

/** Leaves the ranges out, which are the only part of a pattern that its spelling may change. */
function meaning(pattern: unknown): string {
  return JSON.stringify(pattern, (key, value: unknown) => (key === 'range' || key === 'bracketed' ? undefined : value));
}

describe('filter patterns', () => {
  it('answer any text with a pattern or a refusal that points into it', () => {
    fc.assert(
      fc.property(source, (text) => {
        const parsed = parsePattern(text);
        if (parsed.ok) return;
        const { start, end } = parsed.error.range;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('print as a pattern that means the same and prints the same', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(valid, source), (text) => {
        const parsed = parsePattern(text);
        if (!parsed.ok) return;
        accepted++;
        const printed = printPattern(parsed.pattern);
        const again = parsePattern(printed);
        if (!again.ok) throw new Error(`refused when printed: ${printed}`);
        expect(meaning(again.pattern)).toBe(meaning(parsed.pattern));
        expect(printPattern(again.pattern)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('take any line, and extract exactly from those that match', () => {
    fc.assert(
      fc.property(fc.oneof(valid, source), fc.array(line, { maxLength: 5 }), (text, lines) => {
        const parsed = parsePattern(text);
        if (!parsed.ok) return;
        const { test, extract } = compilePattern(parsed.pattern);
        for (const one of lines) expect(extract(one) !== undefined).toBe(test(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('give the same answer for a line whatever lines came before it', () => {
    fc.assert(
      fc.property(valid, fc.array(line, { minLength: 1, maxLength: 5 }), (text, lines) => {
        const parsed = parsePattern(text);
        if (!parsed.ok) return;
        const used = compilePattern(parsed.pattern);
        for (const one of lines) expect(used.test(one)).toBe(compilePattern(parsed.pattern).test(one));
      }),
    );
  });
});
