/** A node, the minutes it takes, and the nodes that must be done before it begins. */
export interface Step {
  readonly name: string;
  readonly minutes: number;
  readonly after: readonly string[];
}

/** When a step begins and ends, in minutes, and which step it had to wait for last. */
export interface Timed extends Step {
  readonly start: number;
  readonly end: number;
  readonly waitedFor?: string;
}

/**
 * Times steps that all begin as early as they can. A step that is not among them does not hold anything up.
 * @throws Error naming the steps of a circle
 */
export function schedule(steps: readonly Step[]): readonly Timed[] {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const timed = new Map<string, Timed>();
  const visit = (name: string, path: readonly string[]): Timed | undefined => {
    const step = byName.get(name);
    if (!step) return undefined;
    if (path.includes(name))
      throw new Error(`steps wait for each other: ${[...path.slice(path.indexOf(name)), name].join(' → ')}`);
    const known = timed.get(name);
    if (known) return known;
    const before = step.after.map((other) => visit(other, [...path, name])).filter((other) => other !== undefined);
    const last = before.reduce<Timed | undefined>(
      (latest, other) => (latest && latest.end >= other.end ? latest : other),
      undefined,
    );
    const start = last?.end ?? 0;
    const made = { ...step, start, end: start + step.minutes, waitedFor: last?.name };
    timed.set(name, made);
    return made;
  };
  for (const { name } of steps) visit(name, []);
  return [...timed.values()];
}

/** Returns the chain of steps that decides how long everything takes, first step first. */
export function criticalPath(timed: readonly Timed[]): readonly Timed[] {
  const byName = new Map(timed.map((step) => [step.name, step]));
  const path: Timed[] = [];
  let step = timed.reduce<Timed | undefined>(
    (latest, other) => (latest && latest.end >= other.end ? latest : other),
    undefined,
  );
  for (; step; step = step.waitedFor === undefined ? undefined : byName.get(step.waitedFor)) path.unshift(step);
  return path;
}
