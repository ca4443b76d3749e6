import type { Range } from './ast.ts';

/** What is wrong with a series. */
export type SeriesErrorCode = 'too-deep' | 'too-long' | 'unexpected';

/** A text is no series; `message` says where and what would be, with the place underlined. */
export class SeriesError extends Error {
  readonly code: SeriesErrorCode;
  readonly range: Range;
  readonly source: string;

  constructor(code: SeriesErrorCode, text: string, at: { readonly range: Range; readonly source: string }) {
    super(`${text}\n${pointAt(at.source, at.range)}`);
    this.name = 'SeriesError';
    this.code = code;
    this.range = at.range;
    this.source = at.source;
  }
}

function pointAt(source: string, { start, end }: Range): string {
  return `  ${source}\n  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
}
