import { mostConflicts } from './conflicts.ts';
import type { CaseResult, GroupResult } from './run-cases.ts';

/** What became of one file. */
export type FileResult =
  | { readonly path: string; readonly groups: readonly GroupResult[] }
  | { readonly path: string; readonly unrecognised: string }
  | { readonly path: string; readonly skipped: string };

/** The figures of a run. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly conflicts: number;
  readonly notRun: number;
  readonly unrecognised: number;
  /** Whether more cases are in conflict than are allowed. */
  readonly tooManyConflicts: boolean;
}

/** Adds up a run. */
export function totals(files: readonly FileResult[]): Totals {
  const results = files.flatMap((file) => ('groups' in file ? file.groups.flatMap((group) => group.results) : []));
  const count = (verdict: CaseResult['verdict']) => results.filter((result) => result.verdict === verdict).length;
  const conflicts = count('conflict');
  const run = results.length - count('not run');
  return {
    passed: count('passed'),
    failed: count('failed'),
    conflicts,
    notRun: count('not run'),
    unrecognised: files.filter((file) => 'unrecognised' in file).length,
    tooManyConflicts: conflicts > Math.max(1, run * mostConflicts),
  };
}

/** The exit code of a run: 2 when a file was not understood, 1 when a case failed. */
export function exitCode({ failed, unrecognised, tooManyConflicts }: Totals): 0 | 1 | 2 {
  if (unrecognised > 0) return 2;
  return failed > 0 || tooManyConflicts ? 1 : 0;
}

/** Renders a run for people; the last line is always `N passed, N failed`. */
export function renderText(files: readonly FileResult[]): string {
  const sum = totals(files);
  const lines = files.flatMap(renderFile);
  if (sum.tooManyConflicts)
    lines.push(`too many conflicts: ${sum.conflicts}; at most ${mostConflicts * 100} % of the cases may be one`);
  lines.push('', `${sum.passed} passed, ${sum.failed} failed`);
  return lines.join('\n');
}

function renderFile(file: FileResult): readonly string[] {
  if ('unrecognised' in file) return [`${file.path}: ${file.unrecognised}`];
  if ('skipped' in file) return [`${file.path}: ${file.skipped}`];
  return file.groups.flatMap((group) => renderGroup(file.path, group));
}

function renderGroup(path: string, { family, results }: GroupResult): readonly string[] {
  const of = (verdict: CaseResult['verdict']) => results.filter((result) => result.verdict === verdict).length;
  const notRun = results.filter((result) => result.verdict === 'not run');
  const held = [...new Set(notRun.map(({ reason }) => reason))].map(
    (reason) =>
      `${path} (${family}): not run: ${reason} (${notRun.filter((result) => result.reason === reason).length} cases)`,
  );
  if (notRun.length > 0 && notRun.length === results.length) return held;
  const conflicts = of('conflict') === 0 ? '' : `, ${of('conflict')} in conflict`;
  const counted = `${path} (${family}): ${of('passed')} passed, ${of('failed')} failed${conflicts}`;
  return [counted, ...held, ...results.flatMap(renderCase)];
}

function renderCase(result: CaseResult): readonly string[] {
  switch (result.verdict) {
    case 'passed':
    case 'not run':
      return [];
    case 'conflict':
      return [`  conflict ${result.id}: ${result.conflict.reason} (outranked by ${result.conflict.outrankedBy})`];
    case 'failed':
      return [`  failed ${result.id}`, `    expected ${show(result.expected)}`, `    actual   ${show(result.actual)}`];
    default:
      return result satisfies never;
  }
}

/** JSON keeps NaN apart from null here. */
function show(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'number' && !Number.isFinite(member) ? String(member) : member,
    ) ?? 'nothing'
  );
}

/** Renders a run for programs. */
export function renderJson(files: readonly FileResult[]): string {
  return JSON.stringify({ ...totals(files), files }, null, 2);
}
