import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const root = join(__dirname, '../../..');

/** A running `npm start`, as somebody in another terminal sees it. */
export interface Platform {
  readonly url: string;
  /** Calls a page of the admin surface. */
  admin(method: string, page: string, body?: object): Promise<Record<string, never>>;
  /** Presses Ctrl-C and returns the exit code and all that was printed. */
  stop(): Promise<{ readonly code: number | null; readonly printed: string }>;
}

/** Starts the platform and waits until it says that it runs. @throws Error with what it printed when it ends before */
export async function startPlatform(args: readonly string[]): Promise<Platform> {
  const child = spawn(process.execPath, ['apps/local/start.mjs', '--port', '0', ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const note = (chunk: string): void => void (printed += chunk);
  child.stderr.setEncoding('utf8').on('data', note);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      note(chunk);
      if (printed.includes('Ctrl-C stops it')) resolve();
    });
    void ended.then((code) => reject(new Error(`it ended with code ${code}:\n${printed}`)));
  });
  const url = /local cloud at (\S+)/.exec(printed)![1]!;
  return { url, admin: adminOf(url), stop: () => stopped(child, ended, () => printed) };
}

async function stopped(
  child: ChildProcessByStdio<null, Readable, Readable>,
  ended: Promise<number | null>,
  printed: () => string,
) {
  child.kill('SIGINT');
  return { code: await ended, printed: printed() };
}

function adminOf(url: string): Platform['admin'] {
  return async (method, page, body) => {
    const answer = await fetch(`${url}/_shopwatch/${page}`, { method, body: body && JSON.stringify(body) });
    const content = (await answer.json()) as Record<string, never>;
    if (!answer.ok) throw new Error(`${method} ${page}: ${JSON.stringify(content)}`);
    return content;
  };
}

/** What a task runner or a test runner says to its own children is not meant for a platform that somebody starts. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NX_|JEST_|CDK_)/.test(name)));
}
