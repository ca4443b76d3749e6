import type { Range } from '../ast.ts';

/** Says why a search query cannot be read; `range` points into the query. */
export class SearchSyntaxError extends Error {
  readonly range: Range;

  constructor(message: string, range: Range) {
    super(message);
    this.name = 'SearchSyntaxError';
    this.range = range;
  }
}
