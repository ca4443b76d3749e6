import { validationError } from '../stack-error.ts';
import type { DeployedStack } from '../stacks/deployed-stack.ts';
import { rollBackCreate } from './rollback-create.ts';
import { rollBackUpdate } from './rollback-update.ts';
import { startRun, type DeploymentTools } from './run.ts';

export interface RollbackStackOptions {
  /** Logical ids that keep the state they have; for ContinueUpdateRollback. */
  readonly skip?: readonly string[];
}

/**
 * Undoes what a failed operation without rollback, or a failed rollback, has left: RollbackStack and
 * ContinueUpdateRollback.
 * @throws StackError when the stack is in no such status
 */
export async function rollBackStack(
  stack: DeployedStack,
  tools: DeploymentTools,
  { skip = [] }: RollbackStackOptions = {},
): Promise<DeployedStack> {
  const { unfinished, status } = stack;
  const run = startRun(stack, unfinished?.target.tags ?? stack.tags, tools, stack.resources);
  if (unfinished !== undefined) {
    for (const id of unfinished.touched) run.touched.add(id);
    run.leftovers.push(...unfinished.leftovers);
    return rollBackUpdate(run, stack, unfinished.target, { reason: 'User Initiated', skip: new Set(skip) });
  }
  if (status === 'CREATE_FAILED' || status === 'ROLLBACK_FAILED') return rollBackCreate(run, stack, 'User Initiated');
  throw validationError(`Stack:${stack.id} is in ${status} state and can not be rolled back.`);
}
