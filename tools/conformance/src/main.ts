import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson, testdataFolders } from './case-files.ts';
import { parseCommand, renderHelp } from './command-line.ts';
import { parseConflicts } from './conflicts.ts';
import { families } from './families.ts';
import { exitCode, renderJson, renderText, totals, type FileResult } from './report.ts';
import { runPath, type RunContext } from './run-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function run(paths: readonly string[]): readonly FileResult[] {
  // npm runs scripts in the root of the repository; paths are meant from where the person stands.
  const here = process.env.INIT_CWD ?? process.cwd();
  const conflicts = parseConflicts(readJson(join(root, 'tools/conformance/conflicts.json')));
  if (paths.length > 0)
    return runPaths(
      paths.map((path) => resolve(here, path)),
      { root, families, conflicts, named: true },
      here,
    );
  return runPaths(testdataFolders(root), { root, families, conflicts, named: false }, root);
}

/** Shows paths as seen from a folder. */
function runPaths(paths: readonly string[], context: RunContext, from: string): readonly FileResult[] {
  return paths
    .flatMap((path) => runPath(path, context))
    .map((result) => ({ ...result, path: relative(from, result.path) }));
}

function main(args: readonly string[]): number {
  const command = parseCommand(args);
  switch (command.kind) {
    case 'help':
      process.stdout.write(renderHelp(families));
      return 0;
    case 'refuse':
      process.stderr.write(`${command.message}\n`);
      return 2;
    case 'run': {
      const files = run(command.paths);
      process.stdout.write(`${command.json ? renderJson(files) : renderText(files)}\n`);
      return exitCode(totals(files));
    }
    default:
      return command satisfies never;
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
