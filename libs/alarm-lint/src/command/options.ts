import { parseArgs } from 'node:util';
import { severities, type Severity } from '../findings/severity.ts';
import { formats } from '../report/formats.ts';

/** What the command is asked to do. */
export interface Options {
  readonly help: boolean;
  readonly list: boolean;
  readonly assemblies: readonly string[];
  readonly format: string;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly config?: string;
  readonly failOn: Severity;
  readonly showPardoned: boolean;
  readonly sees: 'platform' | 'stack';
}

/** Options that cannot be taken as they are. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What `--help` prints. */
export const usage = `usage: alarm-lint --assembly <cdk.out> [--assembly <cdk.out> …] [options]
  finds alarms that can never fire and messages that can never arrive, in the templates of any CDK application

  --assembly <folder>      cloud assembly or template file; several are read together, so that one may refer to another
  --format <format>        text, json, sarif or junit; text by default
  --only <check>           run these checks only; repeat it, or separate them by commas
  --skip <check>           leave these checks out
  --config <file>          JSON with briefing, published, silence and skip
  --fail-on <severity>     the mildest finding that fails: note, warning or error; warning by default
  --show-acknowledged      tell the findings that somebody accepted, with the reasons
  --part                   there are more stacks than these: leave out the checks that need all of them
  --list                   name all checks

  exit code 0: nothing that fails, 1: findings, 2: it could not lint`;

const spec = {
  assembly: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  config: { type: 'string' },
  'fail-on': { type: 'string', default: 'warning' },
  'show-acknowledged': { type: 'boolean', default: false },
  part: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line. @throws UsageError */
export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = read(argv);
  const failOn = severities.find((severity) => severity === values['fail-on']);
  if (!failOn) throw new UsageError(`--fail-on must be ${severities.join(', ')}, got "${values['fail-on']}"`);
  if (!Object.hasOwn(formats, values.format))
    throw new UsageError(`--format must be ${Object.keys(formats).join(', ')}, got "${values.format}"`);
  return {
    help: values.help,
    list: values.list,
    assemblies: [...(values.assembly ?? []), ...positionals],
    format: values.format,
    only: split(values.only),
    skip: split(values.skip),
    config: values.config,
    failOn,
    showPardoned: values['show-acknowledged'],
    sees: values.part ? 'stack' : 'platform',
  };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: spec, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function split(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}
