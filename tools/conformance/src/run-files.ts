import { basename } from 'node:path';
import { recognise } from './case-file.ts';
import { readJson, siblingReader } from './case-files.ts';
import type { Conflict } from './conflicts.ts';
import type { Family } from './family.ts';
import type { FileResult } from './report.ts';
import { runCases } from './run-cases.ts';

/** What a run needs besides its files. */
export interface RunContext {
  readonly root: string;
  readonly families: readonly Family[];
  readonly conflicts: readonly Conflict[];
  /** Whether the files were named by somebody: then an unknown one is an error, otherwise it is only data of a library. */
  readonly named: boolean;
}

/** Runs the cases of files. */
export function runFiles(paths: readonly string[], context: RunContext): readonly FileResult[] {
  return paths.map((path) => runFile(path, context));
}

function runFile(path: string, { root, families, conflicts, named }: RunContext): FileResult {
  let document: unknown;
  try {
    document = readJson(path);
  } catch (error) {
    return { path, unrecognised: error instanceof Error ? error.message : String(error) };
  }
  const fileName = basename(path);
  const groups = recognise(document, families, { fileName, readSibling: siblingReader(path, root) });
  if (groups !== undefined) return { path, groups: groups.map((group) => runCases(group, conflicts)) };
  if (!named) return { path, skipped: 'not run: data of the library, no cases' };
  const known = [...new Set(families.map(({ name }) => name))].join(', ');
  return { path, unrecognised: `not a case file that this runner knows; it knows ${known}` };
}
