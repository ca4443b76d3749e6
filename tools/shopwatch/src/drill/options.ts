import { parseArgs } from 'node:util';
import { UsageError } from '../command.ts';

export const drillUsage = `usage: shopwatch drill --assembly <cdk.out> [--assembly <cdk.out> ...] [options] <file or folder ...>

Plays drills on what CDK synthesised: in virtual time, without deploying anything.

  --assembly <folder>   a cdk.out; several are deployed together, in the order that they need each other
  --run <pattern>       only drills whose name matches this regular expression
  --debug               print how every alarm fared, period by period
  --html <file>         write a page with a plot for each drill
  --junit <file>        write JUnit XML
  --json <file>         write everything as JSON; "-" is the standard output
  --table <file>        put the table of results between the marks <!-- drills --> and <!-- /drills --> of a Markdown file
  --missed <file>       put what did not come out as expected between the same marks of another Markdown file
  --coverage            list the alarms that no drill fires, and those that no drill keeps quiet; fails when there are any
  --mutate              change each alarm in every way that matters, and fail when neither a drill nor the linter notices
  --accept <file>       JSON of mutants that need not be noticed, each with the reason: { "<mutant>": "<why>" }
  --skip-unknown        leave out resources whose type the local cloud does not know
  --help                show this

exit code 0: everything as expected, 1: not so, 2: asked wrongly or nothing to play`;

/** What a person asked for. */
export interface DrillOptions {
  /** The words as they were given. */
  readonly args: readonly string[];
  readonly help: boolean;
  readonly assemblies: readonly string[];
  readonly files: readonly string[];
  readonly run: RegExp | undefined;
  readonly debug: boolean;
  readonly html: string | undefined;
  readonly junit: string | undefined;
  readonly json: string | undefined;
  readonly table: string | undefined;
  readonly missed: string | undefined;
  readonly coverage: boolean;
  readonly mutate: boolean;
  readonly accept: string | undefined;
  readonly skipUnknown: boolean;
  /** The part of the mutants that this process takes over for another one, which does not ask for anything else. */
  readonly share: { readonly turn: number; readonly of: number } | undefined;
}

/** Reads the command line. @throws UsageError when it makes no sense */
export function drillOptions(args: readonly string[]): DrillOptions {
  const { values, positionals } = parsed(args);
  const { assembly: assemblies = [], help = false } = values;
  if (!help && assemblies.length === 0) throw new UsageError('no assembly is given; --assembly names a cdk.out');
  if (!help && positionals.length === 0)
    throw new UsageError('no drills are given; name files or folders with *.drill.ts');
  return {
    args,
    help,
    assemblies,
    files: positionals,
    run: values.run === undefined ? undefined : pattern(values.run),
    debug: values.debug ?? false,
    html: values.html,
    junit: values.junit,
    json: values.json,
    table: values.table,
    missed: values.missed,
    coverage: values.coverage ?? false,
    mutate: values.mutate ?? false,
    accept: values.accept,
    skipUnknown: values['skip-unknown'] ?? false,
    share: values.share === undefined ? undefined : shareOf(values.share),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        assembly: { type: 'string', multiple: true },
        run: { type: 'string' },
        debug: { type: 'boolean' },
        html: { type: 'string' },
        junit: { type: 'string' },
        json: { type: 'string' },
        table: { type: 'string' },
        missed: { type: 'string' },
        coverage: { type: 'boolean' },
        mutate: { type: 'boolean' },
        accept: { type: 'string' },
        'skip-unknown': { type: 'boolean' },
        share: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (fault) {
    throw new UsageError((fault as Error).message);
  }
}

function shareOf(text: string): NonNullable<DrillOptions['share']> {
  const [turn = 0, of = 1] = text.split('/').map(Number);
  return { turn, of };
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text, 'i');
  } catch {
    throw new UsageError(`--run takes a regular expression, got "${text}"`);
  }
}
