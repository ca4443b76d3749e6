import type { Range } from './ast.ts';

export type MathErrorCode =
  | 'syntax'
  | 'too-long'
  | 'too-deep'
  | 'unknown-function'
  | 'unknown-id'
  | 'wrong-types'
  | 'wrong-argument'
  | 'scalar-result'
  | 'cycle'
  | 'search-arguments'
  | 'search-query'
  | 'not-modelled'
  | 'not-for-alarms';

/** AWS reports these on their own, without naming the expression they stand in (recorded 2026). */
const standAlone: readonly MathErrorCode[] = ['search-arguments', 'search-query', 'not-for-alarms'];

/** What an error knows beyond its sentence. */
export interface MathErrorPlace {
  readonly range: Range;
  /** The whole expression; `range` points into it. */
  readonly source: string;
  /** The id of the expression among the others of its request. */
  readonly id?: string;
  /** What would have been accepted. */
  readonly hint?: string;
}

/** Says why an expression is refused; where AWS's sentence is known, `message` is that sentence. */
export class MathError extends Error {
  readonly code: MathErrorCode;
  readonly range: Range;
  readonly source: string;
  readonly id: string | undefined;
  readonly hint: string | undefined;

  constructor(code: MathErrorCode, message: string, place: MathErrorPlace) {
    super(message);
    this.name = 'MathError';
    this.code = code;
    this.range = place.range;
    this.source = place.source;
    this.id = place.id;
    this.hint = place.hint;
  }
}

/** Words an error as AWS sends it to the caller of GetMetricData or PutMetricAlarm (recorded 2026). */
export function awsMessage(error: MathError, id: string): string {
  return standAlone.includes(error.code) ? error.message : `Error in expression '${id}': ${error.message}`;
}

/** Runs something about one expression of a request, so that its errors name the expression. */
export function inExpression<Result>(id: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MathError) || error.id !== undefined) throw error;
    const { code, message, range, source, hint } = error;
    throw new MathError(code, message, { range, source, hint, id });
  }
}

/** Draws an error over its source: the sentence, the line it is about, carets under the place, then the hint. */
export function drawError({ message, source, range, hint }: MathError): string {
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1;
  const lineBreak = source.indexOf('\n', lineStart);
  const lineEnd = lineBreak < 0 ? source.length : lineBreak;
  const carets = Math.max(1, Math.min(range.end, lineEnd) - range.start);
  const line = source.slice(lineStart, lineEnd);
  const drawn = [message, `  ${line}`, `  ${' '.repeat(Math.max(0, range.start - lineStart))}${'^'.repeat(carets)}`];
  return [...drawn, ...(hint === undefined ? [] : [hint])].join('\n');
}
