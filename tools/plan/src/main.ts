import { parseArgs } from 'node:util';
import { createProjectGraphAsync } from '@nx/devkit';
import { assemblies, stacksOf } from '@shopwatch/workspace/assembly';
import { renderPlan } from './render.ts';
import type { Tier } from './tier-plan.ts';

const { values } = parseArgs({ options: { preset: { type: 'string' } } });
const stacks = assemblies(values.preset).flatMap(stacksOf);
if (stacks.length === 0) {
  console.error('no assembly to plan with; run "npx nx run-many -t synth" first');
  process.exit(2);
}
const { dependencies } = await createProjectGraphAsync();
const names = new Set(stacks.map(({ tier }) => tier));
const tiers: Tier[] = stacks.map(({ tier, template }) => ({
  name: tier,
  template,
  readsFrom: (dependencies[tier] ?? []).map(({ target }) => target).filter((target) => names.has(target)),
}));
console.log(renderPlan(tiers));
