import type {
  DeployedStack,
  GivenParameter,
  JsonObject,
  Parameters,
  Progress,
  ResourceStatus,
  StackEvent,
  StackStatus,
  Tags,
} from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { ChangeSet } from '../change-sets/change-set.ts';

/** What a request says about a stack beside its template; recorded, and shown by DescribeStacks. */
export interface StackSettings {
  readonly capabilities: readonly string[];
  readonly notificationArns: readonly string[];
  readonly roleArn: string | undefined;
  readonly rollbackConfiguration: JsonObject;
  readonly disableRollback: boolean;
  readonly timeoutMinutes: number | undefined;
}

/** What a stack is to become: enough to draw it up again, after a restart too. */
export interface StackRequest {
  readonly templateBody: string;
  readonly parameters: readonly GivenParameter[];
  readonly tags: Tags;
  readonly settings: StackSettings;
}

/** What goes on with a stack. */
export type Task =
  | {
      readonly kind: 'deploy';
      readonly request: StackRequest;
      readonly onFailure: 'DELETE' | 'DO_NOTHING' | 'ROLLBACK';
      readonly retainExceptOnCreate: boolean;
      readonly token: string | undefined;
    }
  | { readonly kind: 'delete'; readonly retain: readonly string[]; readonly token: string | undefined }
  | {
      readonly kind: 'rollback';
      readonly skip: readonly string[];
      readonly retainExceptOnCreate: boolean;
      readonly token: string | undefined;
    };

/** A task that goes on, with how far it has come. */
export interface Operation {
  readonly id: string;
  readonly task: Task;
  /** Live, and plain data: whoever saves it saves the operation. */
  progress: Progress | undefined;
  /** A deletion that was asked for meanwhile. */
  next?: Task;
  /** Whether it was interrupted, and waits for the stack's parent to carry it on. */
  waiting?: boolean;
}

/** Where a nested stack belongs. */
export interface Parentage {
  /** The stack whose resource it is. */
  readonly id: string;
  /** The stack above all others. */
  readonly rootId: string;
  readonly logicalId: string;
}

/** How a stack is described: by its last request, which a rollback takes back. */
export interface StackFace {
  readonly request: StackRequest;
  readonly description: string | undefined;
  readonly parameters: Parameters;
  /** Names of the exports that it imports. */
  readonly imports: readonly string[];
}

/** One resource as the operations on resources show it. */
export interface ResourceRow {
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: ResourceStatus;
  readonly reason: string | undefined;
  /** Epoch milliseconds. */
  readonly changed: number;
}

/** An event with the operation that it belongs to. */
export interface RecordedEvent extends StackEvent {
  readonly operationId: string | undefined;
  readonly token: string | undefined;
}

/** What one operation was about, newest first in a stack. */
export interface OperationEntry {
  readonly id: string;
  readonly type: 'CREATE_CHANGESET' | 'CREATE_STACK' | 'DELETE_STACK' | 'ROLLBACK' | 'UPDATE_STACK';
}

/** A request that began an operation. */
export interface TakenRequest {
  /** The same for the same request alone. */
  readonly fingerprint: string;
  readonly operationId: string | undefined;
}

/** Everything that is known of a stack, from the first request to long after its deletion. */
export interface StackRecord {
  readonly id: string;
  readonly name: string;
  /** None for a stack of its own. */
  readonly parent: Parentage | undefined;
  /** Epoch milliseconds, as are the others. */
  readonly created: number;
  updated: number | undefined;
  deleted: number | undefined;
  status: StackStatus;
  statusReason: string | undefined;
  terminationProtected: boolean;
  /** JSON text of the stack policy; recorded only. */
  policy: string | undefined;
  /** The change set that was carried out last. */
  changeSetId: string | undefined;
  face: StackFace;
  /** The face that a rollback brings back, while an update has not come about. */
  formerFace: StackFace | undefined;
  /** The stack as the last operation left it; none before the first is over. */
  deployed: DeployedStack | undefined;
  operation: Operation | undefined;
  readonly operations: OperationEntry[];
  /** Oldest first. */
  readonly events: RecordedEvent[];
  readonly resources: Map<string, ResourceRow>;
  readonly changeSets: Map<string, ChangeSet>;
  /** Requests that came with a token, by it. */
  readonly tokens: Map<string, TakenRequest>;
}

export const stackSlot = stateSlot('cloudformation.stacks', { empty: () => new Map<string, StackRecord>() });

/** The stacks of this account and region, by id, oldest first; deleted ones too. */
export function stacksOf(scope: Scope): Map<string, StackRecord> {
  return scope.state(stackSlot);
}
