import { exportInUse } from '../outputs/check-exports.ts';
import type { DeployedResource, DeployedStack } from '../stacks/deployed-stack.ts';
import { deletionFailure } from './failure-reason.ts';
import { noteStack } from './journal.ts';
import { letGo } from './let-go.ts';
import { startRun, type DeploymentTools } from './run.ts';

export interface DeleteOptions {
  /** Logical ids that stay, as RetainResources of DeleteStack says. */
  readonly retain?: readonly string[];
  /** @default User Initiated */
  readonly reason?: string;
}

/**
 * Deletes a stack, users before what they use. The promise gives the stack as it stands in the end; one whose exports
 * others import stays as it is, with the reason.
 */
export async function deleteStack(
  stack: DeployedStack,
  tools: DeploymentTools,
  { retain = [], reason = 'User Initiated' }: DeleteOptions = {},
): Promise<DeployedStack> {
  const inUse = exportInUse(stack.outputs, tools.environment.exports);
  if (inUse !== undefined) {
    noteStack(tools, stack, stack.status, inUse);
    return { ...stack, statusReason: inUse };
  }
  const run = startRun(stack, stack.tags, tools, stack.resources);
  noteStack(tools, stack, 'DELETE_IN_PROGRESS', reason);
  const leavers = everything(stack).map((resource) => ({ resource, departure: 'stack-deleted' as const }));
  const stays = await letGo(run, leavers, new Set(retain));
  const stuck = stays.filter(({ failed }) => failed).map(({ resource }) => resource.logicalId);
  const status = stuck.length === 0 ? 'DELETE_COMPLETE' : 'DELETE_FAILED';
  const statusReason = stuck.length === 0 ? undefined : deletionFailure(stuck);
  noteStack(tools, stack, status, statusReason);
  const resources = new Map(stays.map(({ resource }) => [resource.logicalId, resource]));
  return { ...stack, status, statusReason, resources };
}

/** An unfinished update has more physical resources than the stack has places. */
function everything({ resources, unfinished }: DeployedStack): readonly DeployedResource[] {
  const ids = new Set([...resources.values()].map(({ physicalId }) => physicalId));
  const old = [...(unfinished?.target.resources.values() ?? [])].filter(({ physicalId }) => !ids.has(physicalId));
  return [...resources.values(), ...old, ...(unfinished?.leftovers ?? [])];
}
