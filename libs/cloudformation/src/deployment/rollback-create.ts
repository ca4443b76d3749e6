import type { DeployedStack } from '../stacks/deployed-stack.ts';
import { deletionFailure } from './failure-reason.ts';
import { noteResource, noteStack } from './journal.ts';
import { letGo } from './let-go.ts';
import type { Run } from './run.ts';

/** Removes everything that a failed creation has made. */
export async function rollBackCreate(run: Run, failed: DeployedStack, reason: string): Promise<DeployedStack> {
  const { tools, stack } = run;
  noteStack(tools, stack, 'ROLLBACK_IN_PROGRESS', reason);
  for (const { logicalId } of run.failures) noteNeverMade(run, failed, logicalId);
  const leavers = [...run.resources.values()].map((resource) => ({
    resource,
    departure: 'creation-rolled-back' as const,
  }));
  const stays = await letGo(run, leavers);
  const stuck = stays.filter((stay) => stay.failed).map(({ resource }) => resource.logicalId);
  const status = stuck.length === 0 ? 'ROLLBACK_COMPLETE' : 'ROLLBACK_FAILED';
  const statusReason = stuck.length === 0 ? undefined : deletionFailure(stuck);
  noteStack(tools, stack, status, statusReason);
  const resources = new Map(stays.map(({ resource }) => [resource.logicalId, resource]));
  return { ...failed, status, statusReason: statusReason ?? reason, resources, outputs: [] };
}

/** A resource that failed before it existed is gone at once. */
function noteNeverMade(run: Run, { template }: DeployedStack, logicalId: string): void {
  if (run.resources.has(logicalId)) return;
  const { type } = template.resources.get(logicalId)!;
  noteResource(run.tools, run.stack, { logicalId, type, physicalId: '', properties: {} }, 'DELETE_COMPLETE');
}
