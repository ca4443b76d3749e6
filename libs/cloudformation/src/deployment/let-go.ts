import { resolveDynamicReferences } from '../dynamic-references/resolve.ts';
import { cycleOf, type Graph } from '../graph/graph.ts';
import { farewellOf, type Departure, type Farewell } from '../plan/keeping.ts';
import type { DeployedResource } from '../stacks/deployed-stack.ts';
import { noteResource } from './journal.ts';
import { runGraph } from './run-graph.ts';
import { defaultConcurrency, reasonOf, type Run } from './run.ts';

/** A physical resource on its way out of its stack. */
export interface Leaver {
  readonly resource: DeployedResource;
  readonly departure: Departure;
}

/** Deletes, or keeps as their policies say, physical resources; returns those that are still there against their policy. */
export async function letGo(
  run: Run,
  leavers: readonly Leaver[],
  retain: ReadonlySet<string> = new Set(),
): Promise<readonly Stay[]> {
  const stays = new Map<number, Stay>(leavers.map(({ resource }, at) => [at, { resource, failed: false }]));
  await runGraph(leavingGraph(leavers), {
    concurrency: run.tools.concurrency ?? defaultConcurrency,
    work: async (key) => {
      const at = Number(key);
      const leaver = leavers[at]!;
      const gone = await sendOff(run, leaver, retain.has(leaver.resource.logicalId));
      if (gone) stays.delete(at);
      else stays.set(at, { resource: leaver.resource, failed: true });
      return gone;
    },
  });
  return [...stays.values()];
}

/** A resource that did not go: its deletion failed, or one that was made from it would not go first. */
export interface Stay {
  readonly resource: DeployedResource;
  readonly failed: boolean;
}

/**
 * Each goes after those that were made from it. Resources from before and after an update can be made from each other in a
 * circle; they then go in any order.
 */
function leavingGraph(leavers: readonly Leaver[]): Graph {
  const users = new Map<string, string[]>();
  leavers.forEach(({ resource }, at) => {
    for (const need of resource.needs) users.set(need, [...(users.get(need) ?? []), String(at)]);
  });
  const graph = new Map(leavers.map(({ resource }, at) => [String(at), new Set(users.get(resource.logicalId))]));
  const circle = new Set(cycleOf(graph));
  return new Map(
    [...graph].map(([node, after]) => [
      node,
      circle.has(node) ? new Set([...after].filter((user) => !circle.has(user))) : after,
    ]),
  );
}

async function sendOff(run: Run, leaver: Leaver, retained: boolean): Promise<boolean> {
  const { resource, departure } = leaver;
  const { logicalId, type, physicalId, properties } = resource;
  const cleaning = departure === 'removed' || departure === 'replaced';
  const note = { logicalId, type, physicalId, properties: cleaning ? undefined : properties };
  const farewell = retained ? 'retain' : farewellTo(leaver, run);
  if (farewell === 'retain') {
    noteResource(run.tools, run.stack, note, 'DELETE_SKIPPED');
    return true;
  }
  noteResource(run.tools, run.stack, note, 'DELETE_IN_PROGRESS');
  try {
    await run.tools.provider.delete({
      stack: run.stack,
      type,
      logicalId,
      physicalId,
      properties: lenientProperties(run, resource),
      tags: run.tags,
      snapshot: farewell === 'snapshot',
    });
    noteResource(run.tools, run.stack, note, 'DELETE_COMPLETE');
    return true;
  } catch (error) {
    noteResource(run.tools, run.stack, note, 'DELETE_FAILED', reasonOf(error));
    return false;
  }
}

function farewellTo({ resource, departure }: Leaver, { tools }: Run): Farewell {
  const { declaration, properties } = resource;
  const dropped = tools.retainExceptOnCreate === true && declaration.deletionPolicy === 'Retain';
  const deletionPolicy = dropped ? 'RetainExceptOnCreate' : declaration.deletionPolicy;
  return farewellOf({ ...declaration, deletionPolicy }, properties, departure);
}

/** A secret that is gone by now must not keep what it was used for from being deleted. */
function lenientProperties(run: Run, { type, properties }: DeployedResource) {
  try {
    return resolveDynamicReferences(type, properties, run.tools.environment);
  } catch {
    return properties;
  }
}
