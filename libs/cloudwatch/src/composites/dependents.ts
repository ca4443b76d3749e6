import type { CompositeAlarm } from './composite-alarm.ts';
import { suppressorName } from './suppressor.ts';

/** The names of the composites that depend on an alarm, by the name of that alarm; each list is in the order of names. */
export interface Dependents {
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly suppressed: ReadonlyMap<string, readonly string[]>;
}

/** Turns what composites refer to around. */
export function dependentsOf(composites: ReadonlyMap<string, CompositeAlarm>): Dependents {
  const parents = new Map<string, string[]>();
  const suppressed = new Map<string, string[]>();
  for (const name of [...composites.keys()].sort()) {
    const { children, configuration } = composites.get(name)!;
    for (const child of children) enlist(parents, child, name);
    const suppressor = suppressorName(configuration);
    if (suppressor !== undefined) enlist(suppressed, suppressor, name);
  }
  return { parents, suppressed };
}

/**
 * Lists the composites above an alarm, without the alarm itself: each after all of those below it that are on the list. Where
 * a cycle leaves no such order, the one that is nearest goes first.
 */
export function compositesAbove(alarm: string, { parents }: Dependents): readonly string[] {
  const found = reachable(alarm, parents);
  const below = countBelow(found, parents);
  const ready = found.filter((name) => below.get(name) === 0);
  const order = new Set<string>();
  for (const next of inTurn(ready, found, order)) {
    order.add(next);
    for (const parent of parents.get(next) ?? []) {
      const count = below.get(parent);
      if (count === undefined) continue;
      below.set(parent, count - 1);
      if (count === 1) ready.push(parent);
    }
  }
  return [...order];
}

/** Hands out whatever is ready, and the first that is left when nothing is. */
function* inTurn(ready: readonly string[], found: readonly string[], done: ReadonlySet<string>): Generator<string> {
  let nextReady = 0;
  let nextFound = 0;
  while (nextFound < found.length) {
    const name = nextReady < ready.length ? ready[nextReady++]! : found[nextFound++]!;
    if (!done.has(name)) yield name;
  }
}

/** Goes up level by level. */
function reachable(alarm: string, parents: Dependents['parents']): readonly string[] {
  const found = new Set([alarm]);
  for (const name of found) for (const parent of parents.get(name) ?? []) found.add(parent);
  found.delete(alarm);
  return [...found];
}

/** Counts how many of those found stand right below each of them; an alarm does not stand below itself. */
function countBelow(found: readonly string[], parents: Dependents['parents']): Map<string, number> {
  const below = new Map(found.map((name) => [name, 0]));
  for (const name of found) {
    for (const parent of parents.get(name) ?? []) {
      const count = below.get(parent);
      if (count !== undefined && parent !== name) below.set(parent, count + 1);
    }
  }
  return below;
}

function enlist(lists: Map<string, string[]>, key: string, name: string): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}
