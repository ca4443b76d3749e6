import type { SortCommand } from '../ast.ts';
import { readField } from '../records/row.ts';
import type { Row } from '../records/row.ts';
import { naturalOrder } from '../values/natural-order.ts';
import type { Value } from '../values/value.ts';
import type { Progress } from './progress.ts';

interface Keyed {
  readonly row: Row;
  readonly keys: readonly Value[];
}

/**
 * Sorts the rows; equal ones stay as they are, and rows without the field come last in either direction, which AWS leaves open.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Sort.html
 */
export function runSort(progress: Progress, command: SortCommand): Progress {
  const keyed = progress.rows.map((row) => ({
    row,
    keys: command.keys.map(({ field }) => readField(row, field.name)),
  }));
  keyed.sort((left, right) => byKeys(left, right, command));
  return { ...progress, rows: keyed.map(({ row }) => row) };
}

function byKeys(left: Keyed, right: Keyed, { keys }: SortCommand): number {
  for (const [index, { direction }] of keys.entries()) {
    const order = naturalOrder(left.keys[index], right.keys[index]);
    const missing = left.keys[index] === undefined || right.keys[index] === undefined;
    if (order !== 0) return direction === 'desc' && !missing ? -order : order;
  }
  return 0;
}
