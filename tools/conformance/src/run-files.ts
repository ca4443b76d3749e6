import { basename } from 'node:path';
import { recognise, type RecognisedCases } from './case-file.ts';
import { jsonFiles, readJson, siblingReader } from './case-files.ts';
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

/** Runs the cases of a file, or of all files in a folder; a path without any file is an error as well. */
export function runPath(path: string, context: RunContext): readonly FileResult[] {
  try {
    const files = jsonFiles(path);
    if (files.length === 0 && context.named) return [{ path, unrecognised: 'there is no .json file in this folder' }];
    return files.map((file) => runFile(file, context));
  } catch (error) {
    return [{ path, unrecognised: textOf(error) }];
  }
}

function runFile(path: string, { root, families, conflicts, named }: RunContext): FileResult {
  let document: unknown;
  try {
    document = readJson(path);
  } catch (error) {
    return { path, unrecognised: textOf(error) };
  }
  let groups: readonly RecognisedCases[] | undefined;
  try {
    groups = recognise(document, families, { fileName: basename(path), readSibling: siblingReader(path, root) });
  } catch (error) {
    return { path, unrecognised: `not in the format it looks like: ${textOf(error)}` };
  }
  if (groups !== undefined) return { path, groups: groups.map((group) => runCases(group, conflicts)) };
  if (!named) return { path, skipped: 'not run: data of the library, no cases' };
  const known = [...new Set(families.map(({ name }) => name))].join(', ');
  return { path, unrecognised: `not a case file that this runner knows; it knows ${known}` };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
