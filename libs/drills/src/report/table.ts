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

/** Writes drills as a table for a page of Markdown, its columns aligned. */
export function renderMarkdownTable(summaries: readonly DrillSummary[]): string {
  const titles = TITLES.slice(0, -1);
  const rows = summaries.map(cellsOf);
  const widths = titles.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number): string =>
    NUMBERS.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = widths.map((width, column) => (NUMBERS.has(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(titles.map(pad)), line(rule), ...rows.map((row) => line(row.map(pad)))].join('\n');
}

function cellsOf({ name, firstAlarm, minutesToDetect, minutesToPage, pages, quiet }: DrillSummary): string[] {
  const minutes = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(1));
  return [name, firstAlarm ?? 'none', minutes(minutesToDetect), minutes(minutesToPage), `${pages}`, `${quiet}`];
}
