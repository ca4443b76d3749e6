import { run } from './command.ts';

const running = (script: string, signal = new AbortController().signal) => {
  const lines: string[] = [];
  const onLine = (line: string): void => void lines.push(line);
  return { lines, code: run({ args: ['-e', script], env: process.env, onLine, signal }) };
};

describe('a command', () => {
  it('gives each line once, whichever stream it came on, and the code it ended with', async () => {
    const { lines, code } = running('process.stdout.write("one\\ntwo"); console.error("three"); process.exitCode = 3');
    expect(await code).toBe(3);
    expect(lines.sort()).toEqual(['one', 'three', 'two']);
  });

  it('is stopped by its signal', async () => {
    const stop = new AbortController();
    const command = run({
      args: ['-e', 'console.log("up"); setInterval(() => {}, 1000)'],
      env: process.env,
      onLine: () => stop.abort(),
      signal: stop.signal,
    });
    expect(await command).toBe(130);
  });
});
