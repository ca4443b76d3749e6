import { timeOf } from './command.ts';
import type { Measurement } from './measurement.ts';
import { everyTier, runMany, shop } from './tiers.ts';

const drills = 'apps/monitoring/drills';

/** Measures drills on what has been synthesised: all of the first specification, one, and all again and again for each change of an alarm. */
export function drillsBench(): readonly Measurement[] {
  timeOf(1, runMany('synth', everyTier));
  // The first run makes the command into one file.
  timeOf(1, played());
  const once = ['node', 'apps/local/start.mjs', '--once', '--port', '0'];
  timeOf(1, once);
  const deployed = {
    name: 'one deployment of the tiers through the CDK CLI, without any incident',
    value: timeOf(2, once),
  };
  const mutate = played('--mutate', '--accept', `${drills}/accepted-mutants.json`);
  return [
    {
      name: 'all drills of the shop, from start to report',
      unit: 's',
      measured: timeOf(3, played()),
      atMost: 3,
      baseline: deployed,
    },
    { name: 'one drill of them', unit: 's', measured: timeOf(3, played('--run', 'restarts both')), baseline: deployed },
    {
      name: 'all drills of all systems, a report for each',
      unit: 's',
      measured: timeOf(2, runMany('drill', everyTier, '--skip-nx-cache', '--excludeTaskDependencies')),
      atMost: 10,
      baseline: deployed,
    },
    {
      name: 'all drills of the shop, with every change of every alarm',
      unit: 's',
      measured: timeOf(1, mutate),
      atMost: 60,
      baseline: deployed,
    },
  ];
}

function played(...options: readonly string[]): readonly string[] {
  const assemblies = shop.flatMap((tier) => ['--assembly', `dist/apps/${tier}/cdk.out`]);
  return ['node', 'tools/shopwatch/bin/shopwatch.mjs', 'drill', ...assemblies, ...options, drills];
}
