import { spawn, type ChildProcess } from 'node:child_process';

/** A command of this workspace, run against the local cloud. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called with each line that the command prints. */
  readonly onLine: (line: string) => void;
  /** Stops the command. */
  readonly signal: AbortSignal;
}

/** What a shell says of a command that was stopped. */
const STOPPED = 130;

/** Runs a Node program and returns its exit code; a command that was stopped gives 130, as a shell would, and one that is stopped before it begins is not begun. */
export function run({ args, cwd, env, onLine, signal }: Command): Promise<number> {
  if (signal.aborted) return Promise.resolve(STOPPED);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    linesOf(child, onLine);
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve(signal.aborted ? STOPPED : (code ?? 1));
    });
  });
}

function linesOf(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    stream?.once('end', () => {
      if (rest !== '') onLine(rest);
    });
  }
}
