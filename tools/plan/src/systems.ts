import type { Tier } from './tier-plan.ts';

/** Returns the tiers in groups: those that read each other's values, directly or through others, are one system. */
export function systemsOf(tiers: readonly Tier[]): readonly (readonly Tier[])[] {
  return tiers.reduce<readonly (readonly Tier[])[]>((systems, tier) => {
    const related = systems.filter((system) => system.some((other) => reads(tier, other) || reads(other, tier)));
    return [...systems.filter((system) => !related.includes(system)), [...related.flat(), tier]];
  }, []);
}

const reads = (reader: Tier, { name }: Tier) => reader.readsFrom.includes(name);
