import type { Range } from './shared/range.ts';

/** Says why a filter pattern is refused, as data; `awsPatternError` gives AWS's words for it and `explainPatternError` ours. */
export type PatternError =
  | { readonly kind: 'characters'; readonly range: Range; readonly term: string }
  | { readonly kind: 'syntax'; readonly range: Range; readonly problem: string }
  | { readonly kind: 'unclosed'; readonly range: Range; readonly open: '{' | '['; readonly close: '}' | ']' }
  | { readonly kind: 'selector-wildcards'; readonly range: Range }
  | { readonly kind: 'pattern-wildcards'; readonly range: Range }
  | { readonly kind: 'regex-count'; readonly range: Range }
  | { readonly kind: 'regex-size'; readonly range: Range }
  | { readonly kind: 'duplicate-field'; readonly range: Range; readonly field: string }
  | { readonly kind: 'length'; readonly range: Range };

/** The operations that parse a filter pattern; they word a syntax error differently (recorded 2026). */
export type PatternOperation =
  'TestMetricFilter' | 'PutMetricFilter' | 'FilterLogEvents' | 'PutSubscriptionFilter' | 'StartLiveTail';

/** An error as AWS answers it. */
export interface AwsError {
  readonly code: string;
  readonly message: string;
}

/** The longest filter pattern. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
export const MAX_PATTERN_LENGTH = 1024;
/** The most regular expressions in one pattern. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
export const MAX_REGEXES = 2;
/** The most selector wildcards in one pattern. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
export const MAX_WILDCARDS = 3;

/** Carries a `PatternError` from the depth of a parser to `parsePattern`, which catches it. */
export class PatternFailure extends Error {
  readonly error: PatternError;

  constructor(error: PatternError) {
    super(error.kind);
    this.error = error;
  }
}

/** Refuses the pattern. */
export function refuse(error: PatternError): never {
  throw new PatternFailure(error);
}

/** Refuses the pattern for what stands in `range`; `problem` reads "unexpected X in Y, expected Z". */
export function refuseSyntax(range: Range, problem: string): never {
  refuse({ kind: 'syntax', range, problem });
}

/**
 * Words a refusal as AWS does. Code and the texts of `characters`, `syntax`, `selector-wildcards`, `regex-count` and
 * `duplicate-field` are recorded 2026, `unclosed` was observed 2018; the texts of `pattern-wildcards` and `regex-size` are
 * modelled on those, because no source gives them.
 */
export function awsPatternError(error: PatternError, operation: PatternOperation = 'PutMetricFilter'): AwsError {
  return { code: 'InvalidParameterException', message: awsMessage(error, operation) };
}

function awsMessage(error: PatternError, operation: PatternOperation): string {
  switch (error.kind) {
    case 'characters':
      return `Invalid character(s) in term '${error.term}'`;
    case 'syntax':
    case 'regex-size':
      return operation.endsWith('MetricFilter') ? 'Invalid metric filter pattern' : 'Invalid filter pattern';
    case 'unclosed':
      return `If a filter pattern starts with '${error.open}' it must end with '${error.close}'`;
    case 'selector-wildcards':
      return 'Your filter pattern has a JSON path selector that exceeds the maximum of 1 wildcard allowed per json selector.';
    case 'pattern-wildcards':
      return `Your filter pattern exceeds the maximum of ${MAX_WILDCARDS} wildcards allowed per filter pattern.`;
    case 'regex-count':
      return `Your input has exceeded the maximum of ${MAX_REGEXES} regular expressions per filter pattern.`;
    case 'duplicate-field':
      return `Duplicate field '${error.field}'`;
    case 'length':
      return `1 validation error detected: Value at 'filterPattern' failed to satisfy constraint: Member must have length less than or equal to ${MAX_PATTERN_LENGTH}`;
    default:
      return error satisfies never;
  }
}

/** Words a refusal for the person who wrote the pattern: the problem, then the source with the place underlined. */
export function explainPatternError(source: string, error: PatternError): string {
  return `${problemOf(error)}\n${pointAt(source, error.range)}`;
}

function problemOf(error: PatternError): string {
  switch (error.kind) {
    case 'characters':
      return `unexpected ${JSON.stringify(error.term)}, expected letters, digits, _ or operators; put the text in double quotes`;
    case 'syntax':
      return error.problem;
    case 'unclosed':
      return `unexpected end of the pattern, expected ${error.close} because it starts with ${error.open}`;
    case 'selector-wildcards':
      return 'unexpected second wildcard in a selector, expected at most 1; name the other member or index';
    case 'pattern-wildcards':
      return `unexpected wildcard, expected at most ${MAX_WILDCARDS} in the selectors of a pattern; name a member or index`;
    case 'regex-count':
      return `unexpected regular expression, expected at most ${MAX_REGEXES} in a pattern; join them with |`;
    case 'regex-size':
      return 'unexpected size of the regular expression, expected fewer or smaller repetitions; lower the {n,m} counts';
    case 'duplicate-field':
      return `unexpected second field ${error.field}, expected each name once; rename it`;
    case 'length':
      return `unexpected length of the pattern, expected at most ${MAX_PATTERN_LENGTH} characters; shorten it`;
    default:
      return error satisfies never;
  }
}

/** Draws a source line with carets under a range; line breaks and tabs are drawn as spaces. */
export function pointAt(source: string, range: Range): string {
  const width = Math.max(1, Math.min(range.end, source.length) - range.start);
  return `  ${source.replace(/[\r\n\t]/g, ' ')}\n  ${' '.repeat(range.start)}${'^'.repeat(width)}`;
}
