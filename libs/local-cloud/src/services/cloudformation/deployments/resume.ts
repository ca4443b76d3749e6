import type { DeployedStack, Progress } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { standing } from '../stacks/standing.ts';
import { stacksOf, type Operation, type StackRecord, type Task } from '../stacks/stack-record.ts';
import { carryOut } from './operate.ts';

/**
 * Carries on what was interrupted: a stack that a saved state caught in the middle of an operation stands in its `*_IN_PROGRESS` status until
 * this is called, and then goes on from there, as stacks of AWS do whatever happens to the machines below. AWS says nothing about that;
 * resources that were made are left alone, a deletion or a rollback is begun again with what is still there. A nested stack waits for its
 * parent, which comes to it on its own way.
 */
export function resumeStacks(scope: Scope): void {
  const interrupted = [...stacksOf(scope).values()].filter(({ operation }) => operation !== undefined);
  for (const { operation } of interrupted) operation!.waiting = true;
  for (const record of interrupted) {
    if (!interrupted.some(({ id }) => id === record.parent?.id)) void carryOnAll(scope, record);
  }
}

/** Carries on an operation that was interrupted. */
export function carryOn(scope: Scope, record: StackRecord): Promise<StackRecord> {
  const operation = interrupted(record, record.operation!);
  delete operation.waiting;
  return carryOut(scope, record, operation);
}

/** A parent that failed before it came to its nested stacks leaves them to themselves. */
async function carryOnAll(scope: Scope, record: StackRecord): Promise<void> {
  if (record.operation?.waiting === true) await carryOn(scope, record);
  for (const child of stacksOf(scope).values()) if (child.parent?.id === record.id) await carryOnAll(scope, child);
}

/** The operation as it has to go on; what it had turned to when it was interrupted, its status tells. */
function interrupted(record: StackRecord, operation: Operation): Operation {
  const { progress, task } = operation;
  if (progress === undefined) return operation;
  const goOnWith = (next: Task): Operation => ({ ...operation, task: next, progress: undefined });
  if (record.status.includes('ROLLBACK')) {
    record.deployed = halfRolledBack(standing(record), progress, record.status);
    const retainExceptOnCreate = task.kind !== 'delete' && task.retainExceptOnCreate;
    return goOnWith({ kind: 'rollback', skip: [], retainExceptOnCreate, token: task.token });
  }
  if (task.kind === 'deploy' && record.status.startsWith('DELETE')) {
    record.deployed = { ...standing(record), resources: progress.resources };
    return goOnWith({ kind: 'delete', retain: [], token: task.token });
  }
  return task.kind === 'deploy' ? operation : goOnWith(task);
}

/** The stack as a rollback that failed would have left it. */
function halfRolledBack(
  stack: DeployedStack,
  { resources, touched, leftovers }: Progress,
  status: string,
): DeployedStack {
  if (!status.startsWith('UPDATE_')) return { ...stack, resources, status: 'ROLLBACK_FAILED' };
  const target = stack.unfinished?.target ?? stack;
  return {
    ...stack,
    resources,
    status: 'UPDATE_ROLLBACK_FAILED',
    unfinished: { target, touched: [...touched], leftovers },
  };
}
