import type { Environment } from '../stacks/environment.ts';
import type { DeployedResource, StackIdentity, Tags } from '../stacks/deployed-stack.ts';
import type { TraitsLookup } from '../plan/resource-traits.ts';
import { noteResource, type JournalSource } from './journal.ts';
import type { ResourceProvider } from './resource-provider.ts';

/** What operations on stacks work with. */
export interface DeploymentTools extends JournalSource {
  readonly provider: ResourceProvider;
  readonly traitsOf: TraitsLookup;
  readonly environment: Environment;
  /** Resources that are worked on at once. @default 10 */
  readonly concurrency?: number;
  /** Whether a rollback deletes what the operation has made even where the template says `Retain`. @default false */
  readonly retainExceptOnCreate?: boolean;
  /** Told at the beginning of each operation where its live state is to be seen: plain data, changing while the operation goes on. */
  readonly onStart?: (progress: Progress) => void;
}

/** How far an operation has come; kept while it goes on, it lets another process carry the operation on. */
export type Progress = Pick<Run, 'leftovers' | 'resources' | 'superseded' | 'touched'>;

export const defaultConcurrency = 10;

/** One operation on a stack while it goes on; its maps hold the stack as it stands at the moment. */
export interface Run {
  readonly stack: StackIdentity;
  readonly tags: Tags;
  readonly tools: DeploymentTools;
  readonly resources: Map<string, DeployedResource>;
  /** Old physical resources that new ones took the place of. */
  readonly superseded: DeployedResource[];
  /** New physical resources that never found a place. */
  readonly leftovers: DeployedResource[];
  /** Resources that the operation began to change in place. */
  readonly touched: Set<string>;
  readonly failures: Failure[];
  readonly inFlight: Map<string, Undertaking>;
}

export type Verb = 'CREATE' | 'UPDATE';

/** What is being done to a resource. */
export interface Undertaking {
  readonly verb: Verb;
  /** What its next event will say. */
  note: Parameters<typeof noteResource>[2];
}

export interface Failure {
  readonly logicalId: string;
  readonly verb: Verb;
}

export function startRun(
  stack: StackIdentity,
  tags: Tags,
  tools: DeploymentTools,
  resources: ReadonlyMap<string, DeployedResource>,
): Run {
  const progress = { resources: new Map(resources), superseded: [], leftovers: [], touched: new Set<string>() };
  tools.onStart?.(progress);
  return { stack, tags, tools, ...progress, failures: [], inFlight: new Map() };
}

/** Puts a run where an interrupted one of the same operation has come to. */
export function carryOn(run: Run, progress: Progress): void {
  run.resources.clear();
  for (const [id, resource] of progress.resources) run.resources.set(id, resource);
  run.superseded.splice(0, Infinity, ...progress.superseded);
  run.leftovers.splice(0, Infinity, ...progress.leftovers);
  for (const id of progress.touched) run.touched.add(id);
}

export function begin(run: Run, undertaking: Undertaking): void {
  run.inFlight.set(undertaking.note.logicalId, undertaking);
}

/** Ends an undertaking well; false when a failure elsewhere had cancelled it meanwhile. */
export function complete(run: Run, undertaking: Undertaking): boolean {
  if (!run.inFlight.delete(undertaking.note.logicalId)) return false;
  noteResource(run.tools, run.stack, undertaking.note, `${undertaking.verb}_COMPLETE`);
  return true;
}

const cancelled = { CREATE: 'Resource creation cancelled', UPDATE: 'Resource update cancelled' } as const;

/** Ends an undertaking badly, and cancels all others with it; false for the caller to hand on. */
export function fail(run: Run, undertaking: Undertaking, error: unknown): false {
  const known = run.inFlight.delete(undertaking.note.logicalId);
  if (!known && run.failures.some(({ logicalId }) => logicalId === undertaking.note.logicalId)) return false;
  recordFailure(run, undertaking, reasonOf(error));
  for (const other of [...run.inFlight.values()]) {
    run.inFlight.delete(other.note.logicalId);
    recordFailure(run, other, cancelled[other.verb]);
  }
  return false;
}

function recordFailure(run: Run, { verb, note }: Undertaking, reason: string): void {
  run.failures.push({ logicalId: note.logicalId, verb });
  noteResource(run.tools, run.stack, note, `${verb}_FAILED`, reason);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
