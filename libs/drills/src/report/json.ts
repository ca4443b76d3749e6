import type { DrillResult } from '../runner/run-drill.ts';
import { summarize } from './summary.ts';

/** Gives results as data for other programs. Moments are ISO 8601. */
export function reportData(results: readonly DrillResult[]): object {
  return {
    passed: results.every(({ passed }) => passed),
    drills: results.map((result) => ({
      ...summarize(result),
      fault: result.fault,
      milliseconds: result.took,
      expectations: result.outcomes.map(({ sentence, instead }) => ({ sentence, met: instead === undefined, instead })),
      alarms: [...(result.performance?.alarms.values() ?? [])].map(({ name, initial, changes, actions }) => ({
        name,
        initial,
        changes: changes.map(({ at, ...change }) => ({ at: iso(at), ...change })),
        actions: actions.map(({ at, target, fate, why }) => ({ at: iso(at), target, fate, why })),
      })),
      messages: (result.performance?.deliveries ?? []).map(({ at, body: _, fields: __, ...message }) => ({
        at: iso(at),
        ...message,
      })),
    })),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
