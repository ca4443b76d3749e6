import { timeOf } from './command.ts';
import type { Measurement } from './measurement.ts';
import { everyTier, runMany } from './tiers.ts';

const project = 'libs/alarm-lint';

/** Measures the tests: all of them, those of one tier, and the specs of one project together against each in a registry of its own. */
export function testsBench(): readonly Measurement[] {
  const fresh = '--skip-nx-cache';
  const apart = ['node', 'node_modules/jest/bin/jest.js', '--config', 'jest.preset.js', '--rootDir', project];
  const together = ['node', 'tools/workspace/src/specs/run.mjs', project];
  timeOf(1, runMany('bundle', everyTier));
  timeOf(1, together);
  return [
    {
      name: `specs of ${project}`,
      unit: 's',
      measured: timeOf(2, together),
      baseline: { name: 'the same with all modules anew for each spec', value: timeOf(1, apart) },
    },
    { name: 'tests of one tier', unit: 's', measured: timeOf(2, runMany('test', ['web'], fresh)), atMost: 5 },
    { name: 'all tests', unit: 's', measured: timeOf(1, runMany('test', ['*'], fresh)), atMost: 60 },
  ];
}
