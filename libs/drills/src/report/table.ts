import type { DrillSummary } from './summary.ts';

const TITLES = ['incident', 'first alarm', 'min to detect', 'min to page', 'pages', 'quiet', ''];
const NUMBERS: ReadonlySet<number> = new Set([2, 3, 4, 5]);

/** Writes drills as a table for a terminal. */
export function renderTable(summaries: readonly DrillSummary[]): string {
  const rows = summaries.map((summary) => [...cellsOf(summary), summary.passed ? 'ok' : 'FAILED']);
  const widths = TITLES.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (NUMBERS.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(TITLES), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Writes drills as a table for a page of Markdown. */
export function renderMarkdownTable(summaries: readonly DrillSummary[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rule = TITLES.slice(0, -1).map((_, column) => (NUMBERS.has(column) ? '--:' : '---'));
  return [line(TITLES.slice(0, -1)), line(rule), ...summaries.map((summary) => line(cellsOf(summary)))].join('\n');
}

function cellsOf({ name, firstAlarm, minutesToDetect, minutesToPage, pages, quiet }: DrillSummary): string[] {
  const minutes = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(1));
  return [name, firstAlarm ?? 'none', minutes(minutesToDetect), minutes(minutesToPage), `${pages}`, `${quiet}`];
}
