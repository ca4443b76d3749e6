import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateQuery } from './evaluate.ts';
import { parseQuery } from './parser/parser.ts';
import type { LogRecord } from './records/record.ts';

/** Finds out how many orders failed in each five minutes. */
export function failuresOf(records: readonly LogRecord[], now: number): readonly string[] {
  const query = parseQuery('filter level = "ERROR" | stats count(*) as failed by bin(5m) as from | sort from asc');
  const { results } = evaluateQuery(query, records, { queryTime: now });
  return results.map((row) => row.map(({ field, value }) => `${field}=${value}`).join(' '));
}

const events = [
  [1, 'ERROR'],
  [100, 'INFO'],
  [299, 'ERROR'],
  [300, 'ERROR'],
] as const;

describe("the README's example of a query", () => {
  it('counts per bin', () => {
    const records = events.map(([seconds, level]) => ({
      timestamp: Date.UTC(2026, 1, 6, 14) + seconds * 1000,
      ingestionTime: 0,
      message: JSON.stringify({ level }),
      logStream: 'stream',
      log: '123456789012:orders',
      ptr: '',
    }));
    expect(failuresOf(records, 0)).toEqual([
      'from=2026-02-06 14:00:00.000 failed=2',
      'from=2026-02-06 14:05:00.000 failed=1',
    ]);
  });

  it('is the code above', () => {
    const room = join(__dirname, '..', '..');
    const [, body] = /(\/\*\* Finds out[\s\S]*?\n\}\n)/.exec(
      readFileSync(join(room, 'src/insights/readme.spec.ts'), 'utf8'),
    )!;
    expect(readFileSync(join(room, 'README.md'), 'utf8')).toContain(body);
  });
});
