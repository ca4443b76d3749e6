import type { Row } from '../records/row.ts';

/** What a query has come to between two commands. */
export interface Progress {
  readonly rows: readonly Row[];
  /** The columns that `fields`, `parse` and `stats` have asked for, in order; repetitions count once in the end. */
  readonly columns: readonly string[];
  /** The columns of the last `display`, which outdoes all others. */
  readonly display: readonly string[] | undefined;
  /** Whether `columns` is complete: without `fields` and `stats`, @timestamp and @message are shown too. */
  readonly selected: boolean;
  /** Whether the rows are groups rather than log events. */
  readonly grouped: boolean;
  /** How many log events have passed the filters so far. */
  readonly matched: number;
}

/** Returns the columns to show. */
export function shownColumns({ display, selected, columns }: Progress): readonly string[] {
  const shown = display ?? (selected ? columns : ['@timestamp', '@message', ...columns]);
  return [...new Set(shown)];
}
