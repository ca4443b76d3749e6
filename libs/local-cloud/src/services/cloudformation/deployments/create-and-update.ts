import {
  checkStackName,
  checkTakesUpdate,
  createChangeSet,
  refusals,
  StackError,
  type Blueprint,
  type ChangeSetResult,
} from '@shopwatch/cloudformation';
import { resourceCatalog } from '../../../ports/resource-catalog.ts';
import { traitsLookup } from '../../../resources/resource-traits.ts';
import type { Scope } from '../../../scope.ts';
import { lookUpStack } from '../stacks/find-stack.ts';
import { newStack } from '../stacks/new-stack.ts';
import type { Parentage, StackRecord, StackRequest, Task } from '../stacks/stack-record.ts';
import { draftRequest, type DraftChecks } from './draft.ts';
import { operate } from './operate.ts';

/** What goes with a request to make or change a stack. */
export interface DeployOptions extends DraftChecks {
  readonly onFailure?: 'DELETE' | 'DO_NOTHING' | 'ROLLBACK';
  readonly retainExceptOnCreate?: boolean | undefined;
  readonly token?: string | undefined;
  /** For a nested stack. */
  readonly parent?: Parentage;
}

/** A stack on which an operation has begun, and the promise of its end. */
export interface Begun {
  readonly record: StackRecord;
  readonly finished: Promise<StackRecord>;
}

/** Begins to make a stack. @throws StackError before anything is made */
export function createStack(scope: Scope, name: string, request: StackRequest, options: DeployOptions = {}): Begun {
  checkStackName(name);
  if (lookUpStack(scope, name) !== undefined) throw refusals.stackExists(name);
  draftRequest(scope, { name, id: scope.arn('cloudformation', `stack/${name}/new`) }, request, options);
  const record = newStack(scope, name, request, options.parent);
  return begin(scope, record, request, options);
}

/** Begins to change a stack. @throws StackError when it takes no update, or when there is nothing to change */
export function updateStack(
  scope: Scope,
  record: StackRecord,
  request: StackRequest,
  options: DeployOptions = {},
): Begun {
  checkTakesUpdate(record.id, record.status);
  const blueprint = draftRequest(scope, record, request, options);
  if (proposalOf(scope, record, blueprint, request).statusReason !== undefined) throw refusals.noUpdates();
  record.updated = scope.clock.now();
  return begin(scope, record, request, options);
}

/** Tells whether an update was refused because there is nothing to change. */
export function isNoUpdate(fault: unknown): boolean {
  return fault instanceof StackError && fault.message === refusals.noUpdates().message;
}

/** Compares what a request asks for with what stands. */
export function proposalOf(
  scope: Scope,
  { deployed }: StackRecord,
  blueprint: Blueprint,
  { tags }: StackRequest,
): ChangeSetResult {
  return createChangeSet(deployed, { blueprint, tags }, traitsLookup(scope.port(resourceCatalog)));
}

/** Begins an operation that was checked before. */
export function begin(
  scope: Scope,
  record: StackRecord,
  request: StackRequest,
  { onFailure = 'ROLLBACK', retainExceptOnCreate = false, token }: DeployOptions,
): Begun {
  const task: Task = { kind: 'deploy', request, onFailure, retainExceptOnCreate, token };
  return { record, finished: operate(scope, record, task) };
}
