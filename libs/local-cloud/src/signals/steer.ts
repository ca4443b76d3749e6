import { parseConditions, type Condition } from './condition.ts';
import type { Subject } from './signal-model.ts';

/** The condition of that name which a resource is under; undefined when it is not. */
export function conditionNamed(subject: Subject, name: string): Condition | undefined {
  if (subject.condition === undefined) return undefined;
  return parseConditions(subject.condition).find((condition) => condition.name === name);
}

/** How far a condition has come at a moment: 0 when it was put, 1 when its time is over. */
export function progress(subject: Subject, condition: Condition, instant: number): number {
  if (condition.overSeconds === 0) return 1;
  const passed = (instant - (subject.since ?? 0)) / 1000 / condition.overSeconds;
  return Math.min(1, Math.max(0, passed));
}

/** The amount a condition asks for, coming from what is usual; what is usual when the resource is not under it. */
export function steered(subject: Subject, name: string, usual: number, instant: number): number {
  const condition = conditionNamed(subject, name);
  if (condition?.amount === undefined) return usual;
  return usual + (condition.amount - usual) * progress(subject, condition, instant);
}
