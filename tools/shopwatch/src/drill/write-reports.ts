import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  renderJunit,
  renderMarkdownTable,
  renderMissed,
  renderPage,
  reportData,
  summarize,
  type DrillResult,
} from '@shopwatch/drills';
import { UsageError } from '../command.ts';
import type { DrillOptions } from './options.ts';

/** Writes the reports that were asked for. @throws UsageError when a Markdown file has no marks */
export function writeReports(
  results: readonly DrillResult[],
  { html, junit, json, table, missed }: DrillOptions,
): void {
  if (html !== undefined) write(html, renderPage('Drills', results));
  if (junit !== undefined) write(junit, renderJunit(results));
  if (json !== undefined) write(json, `${JSON.stringify(reportData(results), undefined, 2)}\n`);
  if (table !== undefined) writeBetweenMarks(table, renderMarkdownTable(results.map(summarize)));
  if (missed !== undefined) writeBetweenMarks(missed, renderMissed(results));
}

function write(file: string, text: string): void {
  if (file === '-') return void process.stdout.write(text);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeBetweenMarks(file: string, text: string): void {
  const [open, close] = ['<!-- drills -->', '<!-- /drills -->'];
  const page = readFileSync(file, 'utf8');
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new UsageError(`"${file}" has no ${open} with a ${close} behind it`);
  writeFileSync(file, `${page.slice(0, start + open.length)}\n\n${text}\n\n${page.slice(end)}`);
}
