import { evaluateOutputs, type StackOutput } from '../outputs/evaluate-outputs.ts';
import { checkExports } from '../outputs/check-exports.ts';
import { planUpdate } from '../plan/update-plan.ts';
import { scopeOf, type Blueprint } from '../stacks/blueprint.ts';
import type { DeployedResource, DeployedStack, StackIdentity, Tags } from '../stacks/deployed-stack.ts';
import { failureReason } from './failure-reason.ts';
import { noteStack } from './journal.ts';
import { letGo } from './let-go.ts';
import { rollBackCreate } from './rollback-create.ts';
import { rollBackUpdate } from './rollback-update.ts';
import { runGraph } from './run-graph.ts';
import {
  carryOn,
  defaultConcurrency,
  reasonOf,
  startRun,
  type DeploymentTools,
  type Progress,
  type Run,
} from './run.ts';
import { visitResource } from './visit-resource.ts';
import { deleteStack } from './delete-stack.ts';

/** An operation that makes a stack, or changes the one that is there. */
export interface Deployment {
  readonly stack: StackIdentity;
  readonly blueprint: Blueprint;
  readonly tags: Tags;
  /** The stack as it stands; none makes a new one. */
  readonly previous?: DeployedStack;
  /** What a failure leads to; DELETE is for new stacks only. @default ROLLBACK */
  readonly onFailure?: 'DELETE' | 'DO_NOTHING' | 'ROLLBACK';
  /** How far the same operation came before it was interrupted; it goes on from there. */
  readonly progress?: Progress;
}

/**
 * Makes or updates a stack with a provider of resources; events go out as they happen. The promise gives the stack as it
 * stands in the end, whatever came of it.
 * @throws StackError when a logical id changes its type
 */
export async function deployStack(deployment: Deployment, tools: DeploymentTools): Promise<DeployedStack> {
  const { stack, blueprint, tags, previous, progress } = deployment;
  const run = startRun(stack, tags, tools, previous?.resources ?? new Map<string, DeployedResource>());
  if (progress !== undefined) carryOn(run, progress);
  else if (previous !== undefined) takeOver(run, previous);
  const plan = planUpdate(blueprint, run.resources);
  noteStack(tools, stack, previous === undefined ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS', 'User Initiated');
  await runGraph(plan.forward, {
    concurrency: tools.concurrency ?? defaultConcurrency,
    stopped: () => run.failures.length > 0,
    work: (id) => visitResource(run, blueprint, id, previous?.tags),
  });
  const result = run.failures.length > 0 ? failureReason(run.failures) : outputsOf(run, blueprint, previous);
  if (typeof result === 'string') return handleFailure(deployment, run, result);
  const made = stackOf(deployment, run, result);
  return previous === undefined ? finishCreate(run, made) : finishUpdate(run, made, [...plan.removals.keys()]);
}

/** What an unfinished update has left behind goes in the cleanup of the next one. */
function takeOver(run: Run, { unfinished }: DeployedStack): void {
  if (unfinished === undefined) return;
  for (const id of unfinished.touched) run.touched.add(id);
  run.leftovers.push(...unfinished.leftovers);
  for (const old of unfinished.target.resources.values()) {
    const now = run.resources.get(old.logicalId);
    if (now !== undefined && now.physicalId !== old.physicalId) run.superseded.push(old);
  }
}

function outputsOf(
  run: Run,
  blueprint: Blueprint,
  previous: DeployedStack | undefined,
): readonly StackOutput[] | string {
  try {
    const outputs = evaluateOutputs(
      blueprint.template.outputs,
      scopeOf(blueprint, (id) => run.resources.get(id)),
    );
    checkExports(run.stack.name, previous?.outputs ?? [], outputs, run.tools.environment.exports);
    return outputs;
  } catch (error) {
    return reasonOf(error);
  }
}

function stackOf({ stack, blueprint, tags }: Deployment, run: Run, outputs: readonly StackOutput[]): DeployedStack {
  const { template, parameters } = blueprint;
  const resources = new Map(run.resources);
  return {
    ...stack,
    status: 'CREATE_COMPLETE',
    statusReason: undefined,
    template,
    parameters,
    tags,
    resources,
    outputs,
  };
}

function finishCreate(run: Run, made: DeployedStack): DeployedStack {
  noteStack(run.tools, run.stack, 'CREATE_COMPLETE');
  return made;
}

/** A cleanup that fails leaves its resources behind and the update as it is. */
async function finishUpdate(run: Run, made: DeployedStack, removed: readonly string[]): Promise<DeployedStack> {
  noteStack(run.tools, run.stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  const stays = await letGo(run, [
    ...removed.map((id) => ({ resource: run.resources.get(id)!, departure: 'removed' as const })),
    ...run.superseded.map((resource) => ({ resource, departure: 'replaced' as const })),
    ...run.leftovers.map((resource) => ({ resource, departure: 'creation-rolled-back' as const })),
  ]);
  for (const id of removed) run.resources.delete(id);
  const statusReason =
    stays.length === 0 ? undefined : 'Update successful. One or more resources could not be deleted.';
  noteStack(run.tools, run.stack, 'UPDATE_COMPLETE', statusReason);
  return { ...made, status: 'UPDATE_COMPLETE', statusReason, resources: new Map(run.resources) };
}

async function handleFailure(deployment: Deployment, run: Run, reason: string): Promise<DeployedStack> {
  const { previous, onFailure = 'ROLLBACK' } = deployment;
  const failed = stackOf(deployment, run, previous?.outputs ?? []);
  const requested = `${reason.endsWith('. ') ? reason : `${reason}. `}Rollback requested by user.`;
  if (onFailure === 'DO_NOTHING') return leaveFailed(run, failed, previous, reason);
  if (previous === undefined) {
    return onFailure === 'DELETE'
      ? deleteStack(failed, run.tools, { reason: `${reason}. Delete requested by user.` })
      : rollBackCreate(run, failed, requested);
  }
  return rollBackUpdate(run, failed, previous.unfinished?.target ?? previous, { reason });
}

function leaveFailed(
  run: Run,
  failed: DeployedStack,
  previous: DeployedStack | undefined,
  reason: string,
): DeployedStack {
  const status = previous === undefined ? 'CREATE_FAILED' : 'UPDATE_FAILED';
  noteStack(run.tools, run.stack, status, reason);
  const target = previous?.unfinished?.target ?? previous;
  const unfinished = target && { target, touched: [...run.touched], leftovers: [...run.leftovers] };
  return { ...failed, status, statusReason: reason, unfinished };
}
