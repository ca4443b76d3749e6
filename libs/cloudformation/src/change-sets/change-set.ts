import type { DeployedStack } from '../stacks/deployed-stack.ts';
import type { TraitsLookup } from '../plan/resource-traits.ts';
import { compareStacks, type Proposal } from './compare-stacks.ts';
import { noChangesReason } from './no-changes.ts';
import type { ResourceChange } from './resource-change.ts';

/** What creating a change set comes to. */
export interface ChangeSetResult {
  readonly status: 'CREATE_COMPLETE' | 'FAILED';
  readonly statusReason: string | undefined;
  readonly executionStatus: 'AVAILABLE' | 'UNAVAILABLE';
  readonly changes: readonly ResourceChange[];
}

/** Compares a proposal with what is deployed, and says whether it can be executed. */
export function createChangeSet(
  deployed: DeployedStack | undefined,
  proposal: Proposal,
  traitsOf: TraitsLookup,
): ChangeSetResult {
  const changes = compareStacks(deployed, proposal, traitsOf);
  const reason = noChangesReason(deployed, proposal, changes);
  return reason === undefined
    ? { status: 'CREATE_COMPLETE', statusReason: undefined, executionStatus: 'AVAILABLE', changes }
    : { status: 'FAILED', statusReason: reason, executionStatus: 'UNAVAILABLE', changes };
}
