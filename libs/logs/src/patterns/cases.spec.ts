import json from '../../testdata/filter-patterns/json.json' with { type: 'json' };
import regex from '../../testdata/filter-patterns/regex.json' with { type: 'json' };
import spaceDelimited from '../../testdata/filter-patterns/space-delimited.json' with { type: 'json' };
import unstructured from '../../testdata/filter-patterns/unstructured.json' with { type: 'json' };
import { compilePattern } from './compile.ts';
import { awsPatternError } from './errors.ts';
import { parsePattern } from './parse.ts';
import { printPattern } from './pattern.ts';

interface Case {
  readonly id: string;
  readonly pattern: string;
  readonly message: string;
  readonly expected: { readonly match: boolean; readonly error?: string; readonly extracted?: Record<string, string> };
}

const chapters: Readonly<Record<string, readonly unknown[]>> = { unstructured, regex, json, spaceDelimited };

describe.each(Object.entries(chapters))('the documented cases of the chapter %s', (_name, rows) => {
  it.each(rows as Case[])('$id: $pattern', ({ pattern, message, expected }) => {
    const parsed = parsePattern(pattern);
    if (!parsed.ok) {
      expect(awsPatternError(parsed.error).code).toBe(expected.error);
      return;
    }
    expect(expected.error).toBeUndefined();
    const compiled = compilePattern(parsed.pattern);
    expect(compiled.test(message)).toBe(expected.match);
    if (expected.extracted !== undefined) expect(compiled.extract(message) ?? {}).toEqual(expected.extracted);
    expect(compiled.extract(message) !== undefined).toBe(expected.match);
  });

  it.each(rows as Case[])('$id prints as a pattern that prints the same: $pattern', ({ pattern }) => {
    const parsed = parsePattern(pattern);
    if (!parsed.ok) return;
    const printed = printPattern(parsed.pattern);
    const again = parsePattern(printed);
    expect(again.ok && printPattern(again.pattern)).toBe(printed);
  });
});
