import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measurement } from './measurement.ts';

/** Measures what 10,000 metrics keep in memory over 15 days at one minute, in a process of its own. */
export function memoryBench(): readonly Measurement[] {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['node_modules/tsx/dist/cli.mjs', join(import.meta.dirname, 'fill-store.ts')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the store could not be filled:\n${stderr}`);
  const { mebibytes, seconds } = JSON.parse(stdout) as { mebibytes: number; seconds: number };
  const plain = { name: 'a pair of plain numbers per datapoint', value: (10_000 * 15 * 1440 * 16) / 2 ** 20 };
  return [
    {
      name: '10,000 metrics × 15 days at one minute, resident',
      unit: 'MiB',
      measured: mebibytes,
      atMost: 2048,
      baseline: plain,
    },
    { name: 'time to record them', unit: 's', measured: seconds },
  ];
}
