import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { InboxItem } from '@shopwatch/local-cloud';

const root = join(__dirname, '../../..');

/** How a program ended, and all that it printed. */
export interface Ending {
  readonly code: number | null;
  readonly printed: string;
}

/** A running `npm start`, as somebody in another terminal sees it. */
export interface Platform {
  readonly url: string;
  /** Calls a page of the admin surface. */
  admin(method: string, page: string, body?: object): Promise<Record<string, never>>;
  /** Sends a signal, as Ctrl-C does, and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ending>;
}

/** Starts the platform and waits until it prints something. @throws Error with what it printed when it ends before */
export async function startPlatform(args: readonly string[], until = 'Ctrl-C stops it'): Promise<Platform> {
  const { child, ending, printed } = start(args);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (printed().includes(until)) resolve();
    });
    void ending.then((end) => reject(new Error(`it ended with code ${end.code}:\n${end.printed}`)));
  });
  const url = /local cloud at (\S+)/.exec(printed())![1]!;
  return {
    url,
    admin: adminOf(url),
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ending;
    },
  };
}

/** What the subscribers of a platform have received. */
export async function inboxOf(platform: Platform): Promise<readonly InboxItem[]> {
  return (await platform.admin('GET', 'inbox'))['items']!;
}

/** Follows the link in each mail that asks whether somebody wants to be told, and returns who was asked. */
export async function confirmSubscriptions(platform: Platform): Promise<readonly string[]> {
  const asked = (await inboxOf(platform)).filter(({ subject }) => subject?.endsWith('Subscription Confirmation'));
  for (const { body } of asked) {
    const { status } = await fetch(/http\S+/.exec(body)![0]);
    if (status !== 200) throw new Error(`a subscription cannot be confirmed, ${status}: ${body}`);
  }
  return asked.map(({ endpoint }) => endpoint);
}

/** Runs the platform until it ends by itself. */
export function runPlatform(args: readonly string[]): Promise<Ending> {
  return start(args).ending;
}

function start(args: readonly string[]) {
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    ['apps/local/start.mjs', '--port', '0', ...args],
    { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk));
  }
  const printed = (): string => text;
  const ending = new Promise<Ending>((resolve) => child.once('close', (code) => resolve({ code, printed: text })));
  return { child, ending, printed };
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
