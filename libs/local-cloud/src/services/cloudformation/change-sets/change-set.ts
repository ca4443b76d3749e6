import type { JsonObject, Parameters } from '@shopwatch/cloudformation';
import type { StackRequest } from '../stacks/stack-record.ts';

/** A change set of a stack, from its creation until the stack has another state. */
export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly type: 'CREATE' | 'UPDATE';
  /** Epoch milliseconds. */
  readonly created: number;
  readonly status: 'CREATE_COMPLETE' | 'FAILED';
  readonly statusReason: string | undefined;
  executionStatus:
    'AVAILABLE' | 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED' | 'EXECUTE_IN_PROGRESS' | 'OBSOLETE' | 'UNAVAILABLE';
  readonly request: StackRequest;
  readonly parameters: Parameters;
  readonly onStackFailure: 'DELETE' | 'DO_NOTHING' | 'ROLLBACK' | undefined;
  readonly includeNestedStacks: boolean;
  readonly importExistingResources: boolean;
  readonly deploymentConfig: JsonObject | undefined;
  /** As DescribeChangeSet lists them, without values and with them. */
  readonly changes: readonly JsonObject[];
  readonly changesWithValues: readonly JsonObject[];
}
