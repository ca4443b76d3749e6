import type { StackEvent, StackStatus } from '@shopwatch/cloudformation';
import type { StackRecord } from '../stacks/stack-record.ts';

/** What came of an operation on a stack. */
export interface StackOutcome {
  readonly stackName: string;
  readonly stackId: string;
  readonly status: StackStatus;
  readonly statusReason: string | undefined;
  /** False when the stack was so already. */
  readonly changed: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** Physical ids by logical id. */
  readonly resources: Readonly<Record<string, string>>;
  /** The events of this operation, oldest first. */
  readonly events: readonly StackEvent[];
}

/** Says how a stack stands after an operation that began when it had `before` events. */
export function outcomeOf(record: StackRecord, changed: boolean, before: number): StackOutcome {
  const { name, id, status, statusReason, deployed, events } = record;
  return {
    stackName: name,
    stackId: id,
    status,
    statusReason,
    changed,
    outputs: Object.fromEntries((deployed?.outputs ?? []).map(({ key, value }) => [key, value])),
    resources: Object.fromEntries([...(deployed?.resources ?? [])].map(([key, { physicalId }]) => [key, physicalId])),
    events: events.slice(before),
  };
}
