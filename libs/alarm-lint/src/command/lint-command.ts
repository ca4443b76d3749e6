import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { AssemblyError, readAssembly } from '../assembly/read-assembly.ts';
import { checks } from '../checks/index.ts';
import { checkNames, ConfigurationError, defaultConfiguration, parseConfiguration } from '../config/configuration.ts';
import { lint } from '../findings/lint.ts';
import { atLeast } from '../findings/severity.ts';
import { formats } from '../report/formats.ts';
import { parseOptions, usage, UsageError, type Options } from './options.ts';

/** What the command may touch of the world around it. */
export interface CommandWorld {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Epoch milliseconds; decides which silences still hold. */
  readonly now: number;
  /** Folder that paths are told from. */
  readonly folder: string;
}

/**
 * Lints the assemblies that a command line names.
 * @returns the exit code: 0 if nothing fails, 1 for findings, 2 if it could not lint
 */
export function lintCommand(argv: readonly string[], world: CommandWorld): 0 | 1 | 2 {
  try {
    const options = parseOptions(argv);
    if (options.help) return tell(world, `${usage}\n`);
    if (options.list)
      return tell(world, checks.map(({ id, severity, summary }) => `${severity} ${id}: ${summary}\n`).join(''));
    return run(options, world);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigurationError || error instanceof AssemblyError))
      throw error;
    world.stderr(`${error.message}\n`);
    return 2;
  }
}

function run(options: Options, world: CommandWorld): 0 | 1 | 2 {
  if (options.assemblies.length === 0) throw new UsageError(`nothing to lint; give --assembly <cdk.out>\n\n${usage}`);
  const sources = [...new Set(options.assemblies)].flatMap(readAssembly);
  if (sources.length === 0) throw new AssemblyError(`no stack in ${options.assemblies.join(', ')}`);
  const chosen = chosenChecks(options);
  const configuration = configurationFrom(options.config);
  const today = new Date(world.now).toISOString().slice(0, 10);
  const findings = lint(sources, { checks: chosen, configuration, sees: options.sees, today });
  const report = { findings, checks: chosen, templates: sources.length, showPardoned: options.showPardoned };
  world.stdout(formats[options.format]!(report, (file) => relative(world.folder, file)));
  return findings.some(({ pardon, severity }) => !pardon && atLeast(severity, options.failOn)) ? 1 : 0;
}

function chosenChecks({ only, skip }: Options) {
  const known = checks.map(({ id }) => id);
  const [wanted, left] = [checkNames(only, known), checkNames(skip, known)];
  return checks.filter(({ id }) => (wanted.length === 0 || wanted.includes(id)) && !left.includes(id));
}

function configurationFrom(file: string | undefined) {
  if (file === undefined) return defaultConfiguration;
  return parseConfiguration(
    readJson(file),
    checks.map(({ id }) => id),
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`cannot read "${file}": ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tell(world: CommandWorld, text: string): 0 {
  world.stdout(text);
  return 0;
}
