import type { JsonObject } from '../json.ts';
import { randomUuid, type RandomSource } from '../physical-names/physical-name.ts';
import type { StackIdentity } from '../stacks/deployed-stack.ts';
import type { ResourceStatus, StackStatus } from '../stacks/stack-status.ts';
import { stackType, type StackEvent } from './stack-event.ts';

/** Where events go as they happen, and where their times and ids come from. */
export interface JournalSource {
  readonly onEvent: (event: StackEvent) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: RandomSource;
}

/** What an event says about a resource. */
export interface ResourceNote {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  readonly properties?: JsonObject;
}

/** Writes an event of a stack itself. */
export function noteStack(source: JournalSource, stack: StackIdentity, status: StackStatus, reason?: string): void {
  source.onEvent({
    stackId: stack.id,
    stackName: stack.name,
    eventId: randomUuid(source.random),
    logicalId: stack.name,
    physicalId: stack.id,
    type: stackType,
    status,
    reason,
    properties: undefined,
    timestamp: source.now(),
  });
}

/**
 * Writes an event of a resource. Its id is of the kind that CloudFormation uses in a cleanup, `Topic-<uuid>`: the other kind,
 * with the time at its end, tells two events of one millisecond apart no more, and clients drop ids that they have seen.
 */
export function noteResource(
  source: JournalSource,
  stack: StackIdentity,
  note: ResourceNote,
  status: ResourceStatus,
  reason?: string,
): void {
  source.onEvent({
    stackId: stack.id,
    stackName: stack.name,
    eventId: `${note.logicalId}-${randomUuid(source.random)}`,
    logicalId: note.logicalId,
    physicalId: note.physicalId,
    type: note.type,
    status,
    reason,
    properties: note.properties,
    timestamp: source.now(),
  });
}
