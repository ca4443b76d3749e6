import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { timeOf } from './command.ts';
import { defaultApp } from './default-app.ts';
import type { Measurement } from './measurement.ts';
import { everyTier, runMany, shop } from './tiers.ts';

const scratch = resolve('dist/bench');
const typecheck = ['node', 'node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json'];

/** Measures synthesis, validation and the type check against the app that `cdk init` makes. */
export async function synthBench(): Promise<readonly Measurement[]> {
  timeOf(1, runMany('synth', everyTier));
  const app = defaultApp(join(scratch, 'default-app'));
  const outdir = { env: { CDK_OUTDIR: join(scratch, 'cdk.out') } };
  const one = { name: 'the app of `cdk init`: ts-node, validator in the app', value: timeOf(2, app, outdir) };
  const plain = ['node', await withoutChecks()];
  return [
    {
      name: 'synth of one tier without cdk-nag',
      unit: 's',
      measured: timeOf(5, plain, outdir),
      atMost: 0.4,
      baseline: one,
    },
    {
      name: 'synth of one tier with cdk-nag',
      unit: 's',
      measured: timeOf(5, ['node', 'dist/apps/monitoring/main.cjs'], outdir),
      atMost: 0.7,
      baseline: one,
    },
    ...together('the shop', shop, one, { uncached: 2.5, cached: 0.8 }),
    ...together('all systems', everyTier, one, { uncached: 3.5, cached: 0.9 }),
    {
      name: 'validation of all templates, once',
      unit: 's',
      measured: timeOf(3, ['node', 'tools/workspace/src/validate.mjs']),
      atMost: 3,
      baseline: oncePer(everyTier, one),
    },
    { name: 'type check of everything', unit: 's', measured: timeOf(3, typecheck), atMost: 2.5 },
  ];
}

type Baseline = NonNullable<Measurement['baseline']>;

const oncePer = (tiers: readonly string[], { name, value }: Baseline): Baseline => ({
  name: `${name}, once per tier`,
  value: value * tiers.length,
});

/** The synthesis of several tiers in one command, from nothing and from the cache. */
function together(
  whose: string,
  tiers: readonly string[],
  one: Baseline,
  goals: { readonly uncached: number; readonly cached: number },
): readonly Measurement[] {
  const synth = (...options: readonly string[]) => timeOf(3, runMany('synth', tiers, ...options));
  const [baseline, of] = [oncePer(tiers, one), `synth of ${whose}, ${tiers.length} tiers`];
  return [
    { name: `${of}, nothing cached`, unit: 's', measured: synth('--skip-nx-cache'), atMost: goals.uncached, baseline },
    { name: `${of}, everything cached`, unit: 's', measured: synth(), atMost: goals.cached, baseline },
  ];
}

/** Bundles the same stack in an app without cdk-nag, and returns the bundle. */
async function withoutChecks(): Promise<string> {
  const source = join(scratch, 'without-checks.ts');
  const outfile = join(scratch, 'without-checks.cjs');
  writeFileSync(source, mainWithoutChecks);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag'],
  });
  return outfile;
}

const mainWithoutChecks = `
import { App } from 'aws-cdk-lib';
import { loadSettings } from '@shopwatch/settings';
import { featureFlags } from '../../libs/tier/src/feature-flags.ts';
import { MonitoringStack } from '../../apps/monitoring/src/monitoring-stack.ts';

const app = new App({ context: featureFlags, analyticsReporting: false, builtinCloudFormationValidation: false });
new MonitoringStack(app, { settings: loadSettings() });
app.synth();
`;
