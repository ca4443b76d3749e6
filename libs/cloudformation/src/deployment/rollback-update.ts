import { restrictGraph, reverseGraph, type Graph } from '../graph/graph.ts';
import { equalJson } from '../json.ts';
import type { DeployedResource, DeployedStack } from '../stacks/deployed-stack.ts';
import { failureReason } from './failure-reason.ts';
import { noteResource, noteStack } from './journal.ts';
import { letGo } from './let-go.ts';
import { runGraph } from './run-graph.ts';
import { defaultConcurrency, type Run } from './run.ts';
import { updateResource } from './update-resource.ts';

export interface RollbackOptions {
  readonly reason: string;
  /** Logical ids that keep the state they have, as ContinueUpdateRollback allows. */
  readonly skip?: ReadonlySet<string>;
}

/**
 * Brings every resource of a failed update back to what it was, users before what they use, then removes what the
 * update has made.
 */
export async function rollBackUpdate(
  update: Run,
  failed: DeployedStack,
  target: DeployedStack,
  { reason, skip = new Set() }: RollbackOptions,
): Promise<DeployedStack> {
  const run = { ...update, tags: target.tags };
  noteStack(run.tools, run.stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
  const touched = new Set(run.touched);
  run.failures.length = 0;
  await runGraph(restoringGraph(run, target), {
    concurrency: run.tools.concurrency ?? defaultConcurrency,
    stopped: () => run.failures.length > 0,
    work: async (id) => skip.has(id) || restore(run, target.resources.get(id)!, touched.has(id)),
  });
  if (run.failures.length > 0) return giveUp(run, failed, target, touched);
  return finish(run, target, reason);
}

/** What uses a resource is restored before it. */
function restoringGraph(run: Run, { resources }: DeployedStack): Graph {
  const needs = new Map([...run.resources.values()].map((resource) => [resource.logicalId, new Set(resource.needs)]));
  for (const id of resources.keys()) if (!needs.has(id)) needs.set(id, new Set());
  return reverseGraph(restrictGraph(needs, (id) => resources.has(id)));
}

async function restore(run: Run, before: DeployedResource, touched: boolean): Promise<boolean> {
  const { logicalId, type, physicalId, properties } = before;
  const now = run.resources.get(logicalId);
  if (now !== undefined && now.physicalId === physicalId) {
    const same = !touched && equalJson(now.properties, properties);
    if (!same) return updateResource(run, before, now);
    run.resources.set(logicalId, before);
    return true;
  }
  const note = { logicalId, type, physicalId, properties };
  noteResource(run.tools, run.stack, note, 'UPDATE_IN_PROGRESS');
  if (now !== undefined) run.leftovers.push(now);
  run.resources.set(logicalId, before);
  noteResource(run.tools, run.stack, note, 'UPDATE_COMPLETE');
  return true;
}

function giveUp(run: Run, failed: DeployedStack, target: DeployedStack, touched: ReadonlySet<string>): DeployedStack {
  const statusReason = failureReason(run.failures);
  noteStack(run.tools, run.stack, 'UPDATE_ROLLBACK_FAILED', statusReason);
  return {
    ...failed,
    status: 'UPDATE_ROLLBACK_FAILED',
    statusReason,
    resources: new Map(run.resources),
    unfinished: { target, touched: [...touched], leftovers: [...run.leftovers] },
  };
}

async function finish(run: Run, target: DeployedStack, reason: string): Promise<DeployedStack> {
  noteStack(run.tools, run.stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  const added = [...run.resources.values()].filter(({ logicalId }) => !target.resources.has(logicalId));
  const leavers = [...added, ...run.leftovers].map((resource) => ({
    resource,
    departure: 'creation-rolled-back' as const,
  }));
  await letGo(run, leavers);
  for (const { logicalId } of added) run.resources.delete(logicalId);
  noteStack(run.tools, run.stack, 'UPDATE_ROLLBACK_COMPLETE');
  const { unfinished: _done, ...rest } = target;
  return { ...rest, status: 'UPDATE_ROLLBACK_COMPLETE', statusReason: reason, resources: new Map(run.resources) };
}
