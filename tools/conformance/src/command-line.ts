import type { Family } from './family.ts';

/** What the command is asked to do. */
export type Command =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'refuse'; readonly message: string };

/** Renders what `--help` prints. */
export function renderHelp(families: readonly Family[]): string {
  const names = [...new Set(families.map(({ name }) => name))].sort();
  return `Runs cases of AWS's behaviour against the engines.

usage: npm run conformance [-- [--json] <file or folder>...]

Without a file, all cases that came with the libraries are run. Files are recognised by their content; folders are searched for
.json files.

  --json   print the result as JSON
  --help   print this

exit codes: 0 all cases passed, 1 a case failed, 2 a file was not recognised or could not be read

families of cases:
${names.map((name) => `  ${name}`).join('\n')}
`;
}

/** Reads the arguments of the command. */
export function parseCommand(args: readonly string[]): Command {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
  if (unknown !== undefined)
    return { kind: 'refuse', message: `unknown option ${unknown}; --help lists what there is` };
  return { kind: 'run', json: args.includes('--json'), paths: args.filter((arg) => !arg.startsWith('-')) };
}
