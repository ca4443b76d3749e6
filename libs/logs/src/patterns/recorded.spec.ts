import recorded from '../../testdata/recorded/log-filter-patterns.json' with { type: 'json' };
import { compilePattern } from './compile.ts';
import { awsPatternError } from './errors.ts';
import { parsePattern } from './parse.ts';
import { printPattern } from './pattern.ts';

interface Recording {
  readonly id: string;
  readonly pattern: string;
  readonly tested: readonly [number, number];
  readonly valid: boolean;
  readonly matches: readonly number[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly extracted?: Readonly<Record<string, Record<string, string>>>;
  readonly filterLogEvents?: { readonly sameMatches?: boolean; readonly code?: string; readonly message?: string };
}

const recordings = recorded.patterns as unknown as readonly Recording[];

function matchesOf(pattern: string, [first, last]: readonly [number, number]): number[] {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(awsPatternError(parsed.error).message);
  const { test } = compilePattern(parsed.pattern);
  return recorded.messages.flatMap((message, at) => (at >= first && at <= last && test(message) ? [at] : []));
}

describe('the patterns recorded on AWS', () => {
  it.each(recordings.filter(({ valid }) => valid))('$id matches the same messages: $pattern', (recording) => {
    expect(matchesOf(recording.pattern, recording.tested)).toEqual(recording.matches);
  });

  it.each(recordings.filter(({ valid }) => valid))('$id extracts the same fields: $pattern', (recording) => {
    const parsed = parsePattern(recording.pattern);
    const { extract } = compilePattern(parsed.ok ? parsed.pattern : raise());
    for (const at of recording.matches) {
      const expected = recording.extracted?.[at] ?? {};
      expect(JSON.stringify(extract(recorded.messages[at]!))).toBe(JSON.stringify(expected));
    }
  });

  it.each(recordings.filter(({ valid }) => !valid))('$id is refused with the same words: $pattern', (recording) => {
    const parsed = parsePattern(recording.pattern);
    const error = parsed.ok ? raise() : parsed.error;
    expect(awsPatternError(error, 'TestMetricFilter')).toEqual(recording.error);
    const { code, message } = recording.filterLogEvents ?? {};
    if (message !== undefined) expect(awsPatternError(error, 'FilterLogEvents')).toEqual({ code, message });
  });

  it.each(recordings.filter(({ valid }) => valid))('$id means the same when printed: $pattern', (recording) => {
    const parsed = parsePattern(recording.pattern);
    const printed = printPattern(parsed.ok ? parsed.pattern : raise());
    expect(matchesOf(printed, recording.tested)).toEqual(recording.matches);
  });

  it('refuses SPACE as a value without quotes and takes ERROR', () => {
    expect(parsePattern('[w1=SPACE,...]').ok).toBe(false);
    expect(parsePattern('[w1="SPACE",...]').ok).toBe(true);
    expect(parsePattern('[w1=ERROR,...]').ok).toBe(true);
  });
});

function raise(): never {
  throw new Error('the pattern parses differently than recorded');
}
