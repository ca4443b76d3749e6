import type { DrillResult } from '../runner/run-drill.ts';

/** Which alarms the drills say something about. */
export interface Coverage {
  readonly alarms: readonly string[];
  /** Alarms that no drill expects to go off. */
  readonly neverFired: readonly string[];
  /** Alarms that no drill expects to stay quiet while something happens. */
  readonly neverQuiet: readonly string[];
  /** Of all alarms with both, from 0 to 1; 1 when there are none. */
  readonly share: number;
}

/** Tells which alarms are proven to go off, and proven to stay quiet. A drill that failed proves nothing. */
export function coverageOf(results: readonly DrillResult[]): Coverage {
  const fired = new Set<string>();
  const quiet = new Set<string>();
  const alarms = new Set<string>();
  for (const { outcomes, passed, performance } of results) {
    const names = [...(performance?.alarms.keys() ?? [])];
    for (const name of names) alarms.add(name);
    if (!passed) continue;
    const named = new Set(outcomes.flatMap(({ alarm }) => alarm ?? []));
    for (const { alarm, claims } of outcomes)
      if (alarm !== undefined && claims !== undefined) (claims === 'fires' ? fired : quiet).add(alarm);
    const allElse = outcomes.some(({ claims, alarm }) => claims === 'quiet' && alarm === undefined);
    if (allElse) for (const name of names) if (!named.has(name)) quiet.add(name);
  }
  const all = [...alarms].sort();
  const covered = all.filter((name) => fired.has(name) && quiet.has(name)).length;
  return {
    alarms: all,
    neverFired: all.filter((name) => !fired.has(name)),
    neverQuiet: all.filter((name) => !quiet.has(name)),
    share: all.length === 0 ? 1 : covered / all.length,
  };
}
