import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlatform, startPlatform } from './platform.ts';

jest.setTimeout(300_000);

const data = mkdtempSync(join(tmpdir(), 'restart-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('a platform with a data folder', () => {
  it('is whole again after it was killed in the middle of a deployment', async () => {
    const platform = await startPlatform(['--data', data], 's  network');
    await platform.stop('SIGKILL');

    const { code, printed } = await runPlatform(['--data', data, '--once']);
    expect(printed).toContain('all is well');
    expect(code).toBe(0);
  });

  it('belongs to one process at a time', async () => {
    const first = await startPlatform(['--data', data], 'local cloud at');
    const second = await runPlatform(['--data', data]);
    expect(second).toEqual({ code: 1, printed: expect.stringMatching(/is in use by process \d+; stop it/) });
    expect((await first.stop()).code).toBe(130);
  });
});
