import { spawnSync } from 'node:child_process';

/** How a command is run. */
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/**
 * Returns how many seconds a command takes, the shortest of several runs.
 * @throws Error with the command's own words when it fails, because the time of a failure means nothing
 */
export function timeOf(times: number, command: readonly string[], options: CommandOptions = {}): number {
  return Math.min(...Array.from({ length: times }, () => once(command, options)));
}

function once([program, ...args]: readonly string[], { env = {}, cwd }: CommandOptions): number {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(program!, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`"${[program, ...args].join(' ')}" failed:\n${stdout}${stderr}`);
  return seconds;
}
