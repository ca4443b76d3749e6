import type { DedupCommand } from '../ast.ts';
import { readField } from '../records/row.ts';
import type { Row } from '../records/row.ts';
import { toText } from '../values/value.ts';
import type { Progress } from './progress.ts';

/**
 * Keeps the first row of each combination of values; rows that lack one of the fields are all kept.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Dedup.html
 */
export function runDedup(progress: Progress, command: DedupCommand): Progress {
  const seen = new Set<string>();
  const rows = progress.rows.filter((row) => {
    const key = keyOf(row, command);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...progress, rows };
}

function keyOf(row: Row, { fields }: DedupCommand): string | undefined {
  const values = fields.map(({ name }) => toText(readField(row, name)));
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}
