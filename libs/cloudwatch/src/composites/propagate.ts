import { watchedAlarm, type Turn } from './board.ts';
import type { CompositeAlarm } from './composite-alarm.ts';
import { compositesAbove, dependentsOf, type Dependents } from './dependents.ts';
import { evaluateOnChild } from './evaluation.ts';
import { moveSuppression } from './transition.ts';

/**
 * Carries the new state of one alarm to every composite above it. A composite is evaluated once, after all children that
 * can still change, so that it does not flap when a change reaches it on two paths; on a cycle the evaluation stops at the
 * alarms it has already passed. AWS documents the stop, but no order among composites: those that are equally near go by name.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm.html
 */
export function propagate(turn: Turn, changed: string): void {
  const dependents = dependentsOf(turn.composites);
  const changes = new Map([[changed, 0]]);
  followSuppressor(turn, changed, dependents);
  for (const name of compositesAbove(changed, dependents)) {
    const composite = turn.composites.get(name)!;
    const cause = firstChange(composite, changes);
    const child = cause === undefined ? undefined : watchedAlarm(turn, cause);
    if (!child || !evaluateOnChild(turn, composite, child)) continue;
    changes.set(name, changes.size);
    followSuppressor(turn, name, dependents);
  }
}

/** Names the child that changed before all others. */
function firstChange({ children }: CompositeAlarm, changes: ReadonlyMap<string, number>): string | undefined {
  let first: string | undefined;
  let earliest = Infinity;
  for (const child of children) {
    const turn = changes.get(child) ?? Infinity;
    if (turn < earliest) {
      earliest = turn;
      first = child;
    }
  }
  return first;
}

/** Tells the composites that an alarm suppresses about its new state. */
function followSuppressor(turn: Turn, changed: string, { suppressed }: Dependents): void {
  const suppressor = watchedAlarm(turn, changed);
  if (!suppressor) return;
  for (const name of suppressed.get(changed) ?? []) {
    moveSuppression(turn, turn.composites.get(name)!, { kind: 'suppressorChanged', at: turn.at, suppressor });
  }
}
