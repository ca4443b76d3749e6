import type { AlarmSchedule, Instant } from '@shopwatch/cloudwatch';

/** The alarms of one interval by their phase in it. */
interface Ring {
  readonly interval: number;
  /** Ascending, in milliseconds. */
  readonly phases: number[];
  readonly names: Map<number, Set<string>>;
}

/** Says which alarms are due when: however many there are, finding the next moment takes a binary search per interval. */
export class EvaluationWheel {
  private readonly rings = new Map<number, Ring>();
  private readonly schedules = new Map<string, AlarmSchedule>();

  /** Enters an alarm, or moves it to another schedule. */
  put(name: string, schedule: AlarmSchedule): void {
    this.remove(name);
    this.schedules.set(name, schedule);
    const ring = this.ringOf(schedule.intervalSeconds);
    const names = ring.names.get(schedule.phase);
    if (names !== undefined) {
      names.add(name);
      return;
    }
    ring.names.set(schedule.phase, new Set([name]));
    ring.phases.splice(firstAbove(ring.phases, schedule.phase), 0, schedule.phase);
  }

  remove(name: string): void {
    const schedule = this.schedules.get(name);
    if (schedule === undefined) return;
    this.schedules.delete(name);
    const ring = this.ringOf(schedule.intervalSeconds);
    const names = ring.names.get(schedule.phase)!;
    names.delete(name);
    if (names.size > 0) return;
    ring.names.delete(schedule.phase);
    ring.phases.splice(ring.phases.indexOf(schedule.phase), 1);
  }

  /** The first moment after an instant at which any alarm is due. */
  next(after: Instant): Instant | undefined {
    let next: Instant | undefined;
    for (const { interval, phases } of this.rings.values()) {
      if (phases.length === 0) continue;
      const turn = Math.floor(after / interval) * interval;
      const place = firstAbove(phases, after - turn);
      const due = place < phases.length ? turn + phases[place]! : turn + interval + phases[0]!;
      if (next === undefined || due < next) next = due;
    }
    return next;
  }

  /** The alarms that are due at just this moment. */
  due(at: Instant): string[] {
    const names: string[] = [];
    for (const ring of this.rings.values()) names.push(...(ring.names.get(at % ring.interval) ?? []));
    return names;
  }

  private ringOf(intervalSeconds: number): Ring {
    const ring = this.rings.get(intervalSeconds) ?? { interval: intervalSeconds * 1000, phases: [], names: new Map() };
    this.rings.set(intervalSeconds, ring);
    return ring;
  }
}

/** The place of the first number above a bound in an ascending list. */
function firstAbove(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
