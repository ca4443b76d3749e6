import { durationOf, stackMinutes } from './durations.ts';
import { criticalPath, schedule, type Step } from './graph.ts';
import { waitsFor, type Template } from './template.ts';

/** One tier to deploy: its template, and the tiers whose values it reads. */
export interface Tier {
  readonly name: string;
  readonly template: Template;
  readonly readsFrom: readonly string[];
}

/** How long one tier takes, and the resources that decide it. */
export interface TierPlan {
  readonly name: string;
  readonly minutes: number;
  readonly because: readonly string[];
}

/** Returns how long one tier takes by itself; resources that do not refer to each other are made side by side. */
export function tierPlan({ name, template }: Tier, verb: 'create' | 'remove'): TierPlan {
  const resources = Object.entries(template.Resources);
  const waits = new Map(resources.map(([id, resource]) => [id, waitsFor(resource)]));
  const steps: Step[] = resources.map(([id, { Type }]) => ({
    name: id,
    minutes: durationOf(Type)[verb],
    after:
      verb === 'create'
        ? (waits.get(id) ?? [])
        : resources.filter(([other]) => waits.get(other)?.includes(id)).map(([other]) => other),
  }));
  const path = criticalPath(schedule(steps));
  const slowest = path
    .filter(({ minutes }) => minutes >= 0.5)
    .map(({ name: id }) => template.Resources[id]!.Type.replace('AWS::', ''));
  return { name, minutes: stackMinutes + (path.at(-1)?.end ?? 0), because: slowest };
}

/** Returns every tier with its time on the clock, deployed or torn down with as much side by side as the contracts allow. */
export function platformPlan(tiers: readonly Tier[], verb: 'create' | 'remove') {
  const plans = new Map(tiers.map((tier) => [tier.name, tierPlan(tier, verb)]));
  const readersOf = (name: string) =>
    tiers.filter(({ readsFrom }) => readsFrom.includes(name)).map((tier) => tier.name);
  const timed = schedule(
    tiers.map(({ name, readsFrom }) => ({
      name,
      minutes: plans.get(name)!.minutes,
      after: verb === 'create' ? readsFrom : readersOf(name),
    })),
  );
  const path = criticalPath(timed);
  return {
    tiers: timed.map((tier) => ({ ...tier, because: plans.get(tier.name)!.because })),
    path,
    minutes: path.at(-1)?.end ?? 0,
  };
}
