import { awsPatternError, compilePattern, parsePattern, type CompiledPattern } from '@shopwatch/logs';

/** A pattern that can be run, or AWS's refusal of it. */
export type ReadPattern =
  | { readonly ok: true; readonly pattern: CompiledPattern }
  | {
      readonly ok: false;
      error(operation?: 'TestMetricFilter' | 'FilterLogEvents'): { code: string; message: string };
    };

/** Parses and compiles a pattern. */
export function readPattern(text: string): ReadPattern {
  const parsed = parsePattern(text);
  return parsed.ok
    ? { ok: true, pattern: compilePattern(parsed.pattern) }
    : { ok: false, error: (operation) => awsPatternError(parsed.error, operation) };
}
