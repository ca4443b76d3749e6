import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonFiles, readJson, testdataFolders } from './case-files.ts';
import { parseCommand, renderHelp } from './command-line.ts';
import { parseConflicts } from './conflicts.ts';
import { families } from './families.ts';
import { exitCode, renderJson, renderText, totals, type FileResult } from './report.ts';
import { runFiles } from './run-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function run(paths: readonly string[]): readonly FileResult[] {
  const named = paths.length > 0;
  // npm runs scripts in the root of the repository; paths are meant from where the person stands.
  const here = process.env.INIT_CWD ?? process.cwd();
  const files = (named ? paths.map((path) => resolve(here, path)) : testdataFolders(root)).flatMap(jsonFiles);
  const conflicts = parseConflicts(readJson(join(root, 'tools/conformance/conflicts.json')));
  const results = runFiles(files, { root, families, conflicts, named });
  return results.map((result) => ({ ...result, path: relative(named ? here : root, result.path) }));
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
