import type { Drill } from './drill.ts';
import { planDrill } from './plan.ts';

const HOUR = 3_600_000;

/** A moment well before any of these drills starts: when what they are played on is deployed. Drills that cannot be planned do not count. */
export function earliestStart(drills: readonly Drill[]): number {
  const starts = drills.flatMap((drill) => {
    try {
      return [planDrill(drill).timetable.start];
    } catch {
      return [];
    }
  });
  return (starts.length === 0 ? Date.UTC(2026, 10, 20) : Math.min(...starts)) - 2 * HOUR;
}
