import { parseConditions, type Condition } from './condition.ts';
import type { Origin, Subject } from './signal-model.ts';

/** What nobody steered yet comes from what is usual. */
const USUAL: Origin = { usualShare: 1, amount: 0 };

/** The condition of that name which a resource is under; undefined when it is not. */
export function conditionNamed(subject: Subject, name: string): Condition | undefined {
  if (subject.condition === undefined) return undefined;
  return parseConditions(subject.condition).find((condition) => condition.name === name);
}

/**
 * The amount a condition asks for, coming in a straight line from where it was when the condition was put; what is usual when the resource
 * is not under it.
 */
export function steered(subject: Subject, name: string, usual: number, instant: number): number {
  const condition = conditionNamed(subject, name);
  if (condition?.amount === undefined) return usual;
  const { usualShare, amount } = reached(subject, condition, condition.amount, instant);
  return usualShare * usual + amount;
}

/** Where every amount has come to at a moment: what conditions put now come from. */
export function originsAt(subject: Subject, instant: number): Record<string, Origin> {
  if (subject.condition === undefined) return {};
  const origins: Record<string, Origin> = {};
  for (const condition of parseConditions(subject.condition)) {
    const { name, amount } = condition;
    if (amount !== undefined) origins[name] = reached(subject, condition, amount, instant);
  }
  return origins;
}

function reached(subject: Subject, condition: Condition, amount: number, instant: number): Origin {
  const from = subject.from?.[condition.name] ?? USUAL;
  const passed = progress(subject, condition, instant);
  return {
    usualShare: from.usualShare * (1 - passed),
    amount: from.amount * (1 - passed) + amount * passed,
  };
}

/** How far a condition has come at a moment: 0 when it was put, 1 when its time is over. */
function progress(subject: Subject, { overSeconds }: Condition, instant: number): number {
  if (overSeconds === 0) return 1;
  const passed = (instant - (subject.since ?? 0)) / 1000 / overSeconds;
  return Math.min(1, Math.max(0, passed));
}
