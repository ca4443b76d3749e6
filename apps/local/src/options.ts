import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface Options {
  /** Port of the local cloud. */
  readonly port: number;
  /** Seconds of the cloud per real second. */
  readonly speed: number;
  /** Folder that keeps the cloud across restarts; undefined keeps it in memory. */
  readonly data: string | undefined;
  /** Deploy, wait for the first datapoints and alarm evaluations, print a summary and stop. */
  readonly once: boolean;
  /** Show the CDK CLI's own words. */
  readonly verbose: boolean;
}

/** The text of `--help`. */
export const usage = `usage: npm start -- [options]
Starts a local cloud on this machine and deploys the whole platform into it with the real CDK CLI.

  --once         deploy, wait for the first datapoints and alarm evaluations, print a summary, exit 0 or 1
  --port <n>     port of the local cloud, 127.0.0.1 only (default 4580; 0 takes any free one)
  --speed <n>    how many seconds pass in the cloud per second (default 1)
  --data <dir>   keep the cloud in this folder and go on from there next time (default: in memory)
  --verbose      show everything the CDK CLI says
  --help         show this

Ctrl-C stops it. Nothing leaves this machine.`;

/** The options make no sense; the message says which and what is allowed. */
export class OptionsError extends Error {}

/**
 * Reads the command line. `undefined` means that help was asked for.
 * @throws OptionsError for an option that is not there or a value that is not allowed
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  if (values.data === '') throw new OptionsError('--data takes a folder, got ""');
  return {
    port: numberFor('--port', values.port ?? '4580', { least: 0, most: 65_535, whole: true }),
    speed: numberFor('--speed', values.speed ?? '1', { least: 0.1, most: 3600, whole: false }),
    data: values.data,
    once: values.once ?? false,
    verbose: values.verbose ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        once: { type: 'boolean' },
        port: { type: 'string' },
        speed: { type: 'string' },
        data: { type: 'string' },
        verbose: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

function numberFor(option: string, text: string, { least, most, whole }: Range): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw new OptionsError(
    `${option} takes ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}, got "${text}"`,
  );
}
