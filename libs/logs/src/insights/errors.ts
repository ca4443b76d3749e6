import type { Range } from './ast.ts';

/**
 * Why a query is refused: AWS would refuse it too (`syntax`, `invalid`), or AWS would run it and this engine does not model
 * that part of the language (`not-modelled`).
 */
export type QueryErrorKind = 'syntax' | 'invalid' | 'not-modelled';

/**
 * Says why a query cannot run, and where. The message of a syntax error is the sentence AWS answers with, its position
 * counting from 0 (observed 2026: `unexpected symbol found ( at line 1 and position 115`).
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html
 */
export class MalformedQueryError extends Error {
  readonly code = 'MalformedQueryException';
  readonly kind: QueryErrorKind;
  readonly range: Range;
  /** What would have been right here, where that can be said in a few words. */
  readonly expected: string | undefined;

  constructor(message: string, options: { kind: QueryErrorKind; range: Range; expected?: string }) {
    super(message);
    this.name = 'MalformedQueryError';
    this.kind = options.kind;
    this.range = options.range;
    this.expected = options.expected;
  }
}

/** Makes the error for text that the grammar has no place for; at the end of the query the symbol is `<EOF>`. */
export function unexpectedSymbol(source: string, range: Range, expected: string): MalformedQueryError {
  const symbol = source.slice(range.start, range.end) || '<EOF>';
  const message = `unexpected symbol found ${symbol} at ${placeOf(source, range.start)}`;
  return new MalformedQueryError(message, { kind: 'syntax', range, expected });
}

/** Draws an error under the line it points at. */
export function drawQueryError(error: MalformedQueryError, source: string): string {
  const lineStart = source.lastIndexOf('\n', error.range.start - 1) + 1;
  const nextBreak = source.indexOf('\n', error.range.start);
  const lineEnd = nextBreak === -1 ? source.length : nextBreak;
  const width = Math.max(1, Math.min(error.range.end, lineEnd) - error.range.start);
  const carets = ' '.repeat(error.range.start - lineStart) + '^'.repeat(width);
  const expected = error.expected === undefined ? '' : `, expected ${error.expected}`;
  return `${error.message}${expected}\n${source.slice(lineStart, lineEnd)}\n${carets}`;
}

/** Says where an offset lies the way AWS does: lines count from 1, positions in the line from 0. */
export function placeOf(source: string, offset: number): string {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line} and position ${offset - (before.lastIndexOf('\n') + 1)}`;
}
