import {
  checkStackName,
  checkTakesUpdate,
  describeChanges,
  noteStack,
  refusals,
  type StackEvent,
} from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { proposalOf } from '../deployments/create-and-update.ts';
import { draftRequest } from '../deployments/draft.ts';
import { changeSetExists } from '../faults.ts';
import { findStack, isLiving, lookUpStack } from '../stacks/find-stack.ts';
import { newStack } from '../stacks/new-stack.ts';
import type { StackRecord, StackRequest } from '../stacks/stack-record.ts';
import { writeEvent } from '../stacks/write-event.ts';
import type { ChangeSet } from './change-set.ts';

/** What a change set is asked to be. */
export interface ChangeSetOrder extends Pick<
  ChangeSet,
  | 'deploymentConfig'
  | 'description'
  | 'importExistingResources'
  | 'includeNestedStacks'
  | 'name'
  | 'onStackFailure'
  | 'type'
> {
  readonly stackName: string;
  readonly resourceTypes: readonly string[] | undefined;
  readonly readRequest: (previous?: StackRequest) => StackRequest;
}

/** Finds out what a request would change, and keeps it. @throws StackError in CloudFormation's words */
export function createChangeSet(scope: Scope, order: ChangeSetOrder): { record: StackRecord; changeSet: ChangeSet } {
  checkStackName(order.stackName);
  const existing = order.type === 'CREATE' ? stackInReview(scope, order) : stackToUpdate(scope, order);
  if (existing?.changeSets.has(order.name) === true) throw changeSetExists(order.name);
  const request = order.readRequest(order.type === 'UPDATE' ? existing?.face.request : undefined);
  const identity = existing ?? {
    name: order.stackName,
    id: scope.arn('cloudformation', `stack/${order.stackName}/new`),
  };
  const checks = order.resourceTypes === undefined ? {} : { resourceTypes: order.resourceTypes };
  const blueprint = draftRequest(scope, identity, request, { ...checks, forChangeSet: true });
  const record = existing ?? reviewed(scope, order.stackName, request);
  const { changes, status, statusReason, executionStatus } = proposalOf(scope, record, blueprint, request);
  const { readRequest: _read, resourceTypes: _types, stackName: _stack, ...kept } = order;
  const changeSet: ChangeSet = {
    ...kept,
    id: scope.arn('cloudformation', `changeSet/${order.name}/${scope.ids.uuid()}`),
    created: scope.clock.now(),
    status,
    statusReason,
    executionStatus,
    request,
    parameters: blueprint.parameters,
    changes: describeChanges(changes),
    changesWithValues: describeChanges(changes, { includePropertyValues: true }),
  };
  record.changeSets.set(changeSet.name, changeSet);
  record.operations.unshift({ id: scope.ids.uuid(), type: 'CREATE_CHANGESET' });
  return { record, changeSet };
}

/** A stack that waits for its first change set to be carried out, if it does; any other is there already. */
function stackInReview(scope: Scope, { stackName, name }: ChangeSetOrder): StackRecord | undefined {
  const found = lookUpStack(scope, stackName);
  if (found === undefined || found.status === 'REVIEW_IN_PROGRESS') return found;
  throw refusals.stackExistsForChangeSet(stackName, name);
}

function stackToUpdate(scope: Scope, { stackName }: ChangeSetOrder): StackRecord {
  const record = findStack(scope, stackName, refusals.noStack);
  if (!isLiving(record)) throw refusals.cannotUpdate(record.id, record.status);
  checkTakesUpdate(record.id, record.status);
  return record;
}

function reviewed(scope: Scope, name: string, request: StackRequest): StackRecord {
  const record = newStack(scope, name, request);
  const journal = {
    now: () => scope.clock.now(),
    random: () => Number.parseInt(scope.ids.hex(8), 16) / 2 ** 32,
    onEvent: (event: StackEvent) => writeEvent(scope, record, { ...event, operationId: undefined, token: undefined }),
  };
  noteStack(journal, record, 'REVIEW_IN_PROGRESS', 'User Initiated');
  return record;
}
