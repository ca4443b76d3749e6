import {
  type DeploymentTools,
  type Environment,
  type Progress,
  type ResourceProvider,
  type ResourceStatus,
  type StackEvent,
  type StackStatus,
} from '@shopwatch/cloudformation';
import { resourceCatalog } from '../../../ports/resource-catalog.ts';
import { resourceProvider } from '../../../resources/resource-provider.ts';
import { traitsLookup } from '../../../resources/resource-traits.ts';
import type { Scope } from '../../../scope.ts';
import { stacksOf, type Operation, type StackRecord } from '../stacks/stack-record.ts';
import { isOfStack, writeEvent } from '../stacks/write-event.ts';

/**
 * What the engine works with on one stack: this cloud's resources, time and chance, and the stack's own journal. No two events of a stack have
 * one moment, as they have not at AWS: clients sort by it. A long deployment in no time is therefore some milliseconds ahead of the clock.
 */
export function toolsFor(
  scope: Scope,
  record: StackRecord,
  operation: Operation,
  environment: Environment,
): DeploymentTools {
  const types = scope.port(resourceCatalog);
  return {
    provider: whileKept(scope, record, resourceProvider(scope, types)),
    traitsOf: traitsLookup(types),
    environment,
    retainExceptOnCreate: operation.task.kind !== 'delete' && operation.task.retainExceptOnCreate,
    now: () => Math.max(scope.clock.now(), (record.events.at(-1)?.timestamp ?? 0) + 1),
    random: () => Number.parseInt(scope.ids.hex(8), 16) / 2 ** 32,
    onEvent: (event) => note(scope, record, operation, event),
    onStart: (progress: Progress) => (operation.progress = progress),
  };
}

/** Lets an operation touch nothing more once its cloud was emptied or took another state. */
function whileKept(scope: Scope, record: StackRecord, provider: ResourceProvider): ResourceProvider {
  const kept = (): boolean => stacksOf(scope).get(record.id) === record;
  const guarded =
    <Request, Result>(work: (request: Request) => Promise<Result>) =>
    (request: Request): Promise<Result> =>
      kept() ? work(request) : Promise.reject(new Error('the stack is no longer there'));
  return {
    create: guarded(provider.create),
    update: guarded(provider.update),
    attributes: guarded(provider.attributes),
    delete: (request) => (kept() ? provider.delete(request) : Promise.resolve()),
  };
}

/** Writes an event into the stack's journal, and what it says into the stack and its resources. */
function note(scope: Scope, record: StackRecord, { id, task }: Operation, event: StackEvent): void {
  const recorded = { ...event, operationId: id, token: task.token };
  writeEvent(scope, record, recorded);
  if (isOfStack(recorded)) {
    record.status = event.status as StackStatus;
    record.statusReason = event.reason;
    return;
  }
  noteResource(record, event);
}

/** What an update has removed is listed no more; a stack's end lists all that it had. */
function noteResource(
  record: StackRecord,
  { logicalId, physicalId, type, status, reason, timestamp }: StackEvent,
): void {
  const row = record.resources.get(logicalId);
  const leaves = status.startsWith('DELETE_');
  if (leaves && row !== undefined && row.physicalId !== physicalId) return;
  if (leaves && status !== 'DELETE_FAILED' && record.status.startsWith('UPDATE_')) {
    record.resources.delete(logicalId);
    return;
  }
  record.resources.set(logicalId, {
    logicalId,
    physicalId,
    type,
    status: status as ResourceStatus,
    reason,
    changed: timestamp,
  });
}
