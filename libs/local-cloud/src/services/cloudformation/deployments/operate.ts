import {
  deleteStack,
  deployStack,
  importsOf,
  rollBackStack,
  StackError,
  type DeployedStack,
} from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { environmentOf } from '../stacks/environment.ts';
import { isLiving } from '../stacks/find-stack.ts';
import { standing } from '../stacks/standing.ts';
import type { Operation, OperationEntry, StackRecord, Task } from '../stacks/stack-record.ts';
import { draftRequest } from './draft.ts';
import { toolsFor } from './tools.ts';

/**
 * Starts an operation on a stack; its status says so when this returns. The promise is for those who wait: it gives the record when the
 * operation is over, whatever came of it.
 */
export function operate(scope: Scope, record: StackRecord, task: Task): Promise<StackRecord> {
  const operation: Operation = { id: scope.ids.uuid(), task, progress: undefined };
  record.operations.unshift({ id: operation.id, type: entryType(record, task) });
  return carryOut(scope, record, operation);
}

const underWay = new WeakMap<StackRecord, Promise<unknown>>();

/** Settles when nothing is done to a stack any more: at once when nothing is. */
export async function endOfOperation(record: StackRecord): Promise<void> {
  if (record.operation !== undefined) await underWay.get(record);
}

/** Carries out an operation, from where it stands, and what was asked for meanwhile. */
export function carryOut(scope: Scope, record: StackRecord, operation: Operation): Promise<StackRecord> {
  const end = perform(scope, record, operation);
  underWay.set(record, end);
  return end;
}

async function perform(scope: Scope, record: StackRecord, operation: Operation): Promise<StackRecord> {
  record.operation = operation;
  try {
    settle(scope, record, await work(scope, record, operation));
  } catch (fault) {
    giveUp(scope, record, operation, fault);
  }
  record.operation = undefined;
  return operation.next === undefined ? record : operate(scope, record, operation.next);
}

function work(scope: Scope, record: StackRecord, operation: Operation): Promise<DeployedStack> {
  const { task } = operation;
  const tools = () => toolsFor(scope, record, operation, environmentOf(scope, record));
  switch (task.kind) {
    case 'deploy':
      return deploy(scope, record, operation, task);
    case 'delete':
      return deleteStack(standing(record), tools(), { retain: task.retain });
    case 'rollback':
      return rollBackStack(standing(record), tools(), { skip: task.skip });
    default:
      return task satisfies never;
  }
}

function deploy(
  scope: Scope,
  record: StackRecord,
  operation: Operation,
  { request, onFailure }: Extract<Task, { kind: 'deploy' }>,
): Promise<DeployedStack> {
  const blueprint = draftRequest(scope, record, request);
  if (record.deployed !== undefined) record.formerFace ??= record.face;
  const { parameters, template } = blueprint;
  record.face = { request, description: template.description, parameters, imports: importsOf(blueprint) };
  const { progress } = operation;
  const { deployed: previous, id, name } = record;
  const deployment = { stack: { id, name }, blueprint, tags: request.tags, previous, onFailure, progress };
  return deployStack(deployment, toolsFor(scope, record, operation, blueprint.environment));
}

/** Takes over what came of an operation. */
function settle(scope: Scope, record: StackRecord, result: DeployedStack): void {
  record.deployed = result;
  record.status = result.status;
  record.statusReason = result.statusReason;
  if (result.status === 'UPDATE_ROLLBACK_COMPLETE') record.face = record.formerFace ?? record.face;
  if (result.unfinished === undefined) record.formerFace = undefined;
  if (!isLiving(record)) record.deleted = scope.clock.now();
  const well = result.status === 'CREATE_COMPLETE' || result.status === 'UPDATE_COMPLETE';
  for (const changeSet of record.changeSets.values()) {
    if (changeSet.executionStatus !== 'EXECUTE_IN_PROGRESS') continue;
    changeSet.executionStatus = well ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
  }
}

/** An operation that was carried on after a restart may find its world changed; anything else is a bug of ours. */
function giveUp(scope: Scope, record: StackRecord, operation: Operation, fault: unknown): void {
  const stack = fault instanceof Error ? fault.stack : String(fault);
  scope.log({ level: 'error', message: 'stack operation failed inside', fields: { stack: record.name, fault: stack } });
  if (operation.progress !== undefined) record.deployed = { ...standing(record), ...operation.progress };
  record.status = failedStatus(record);
  record.statusReason = fault instanceof StackError ? fault.message : 'Internal Failure';
}

function failedStatus({ status }: StackRecord): StackRecord['status'] {
  if (status.startsWith('DELETE_')) return 'DELETE_FAILED';
  if (status.startsWith('UPDATE_ROLLBACK_')) return 'UPDATE_ROLLBACK_FAILED';
  if (status.startsWith('UPDATE_')) return 'UPDATE_FAILED';
  return status.startsWith('ROLLBACK_') ? 'ROLLBACK_FAILED' : 'CREATE_FAILED';
}

function entryType({ deployed }: StackRecord, task: Task): OperationEntry['type'] {
  switch (task.kind) {
    case 'deploy':
      return deployed === undefined ? 'CREATE_STACK' : 'UPDATE_STACK';
    case 'delete':
      return 'DELETE_STACK';
    case 'rollback':
      return 'ROLLBACK';
    default:
      return task satisfies never;
  }
}
