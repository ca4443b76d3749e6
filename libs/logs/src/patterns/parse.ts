import { MAX_PATTERN_LENGTH, PatternFailure, refuse, type PatternError } from './errors.ts';
import { parseJson } from './json/parser.ts';
import type { FilterPattern } from './pattern.ts';
import { parseSpace } from './space/parser.ts';
import { parseTerms } from './terms/parser.ts';

/** A pattern, or why it is refused. */
export type ParsedPattern =
  { readonly ok: true; readonly pattern: FilterPattern } | { readonly ok: false; readonly error: PatternError };

/**
 * Parses a filter pattern. Its first character chooses the language: `{` JSON, `[` space-delimited, else unstructured.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function parsePattern(source: string): ParsedPattern {
  try {
    return { ok: true, pattern: parseAny(source) };
  } catch (failure) {
    if (failure instanceof PatternFailure) return { ok: false, error: failure.error };
    throw failure;
  }
}

function parseAny(source: string): FilterPattern {
  const range = { start: 0, end: source.length };
  if (source.length > MAX_PATTERN_LENGTH) refuse({ kind: 'length', range });
  const trimmed = source.trim();
  if (trimmed.startsWith('{')) {
    if (!trimmed.endsWith('}')) refuse({ kind: 'unclosed', range, open: '{', close: '}' });
    return parseJson(source);
  }
  if (trimmed.startsWith('[')) {
    if (!trimmed.endsWith(']')) refuse({ kind: 'unclosed', range, open: '[', close: ']' });
    return parseSpace(source);
  }
  return parseTerms(source);
}
