import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { throttled } from '../faults.ts';
import { functions, type StoredFunction } from '../functions/function.ts';

/** What an account has in a region when nobody asked for more. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const ACCOUNT_CONCURRENCY = 1000;

/** What must stay for functions without a reservation. */
export const LEAST_UNRESERVED = 100;

/** The runs under way by function; nothing is under way in a cloud that starts. */
const inFlight = stateSlot('lambda.in-flight', {
  empty: () => new Map<string, number>(),
  save: () => null,
  load: () => new Map<string, number>(),
});

/** How many runs are under way: of the function, and of all. */
export interface Concurrency {
  readonly ofFunction: number;
  readonly ofAll: number;
}

/** A place that a run has. */
export interface RunPlace {
  readonly concurrency: Concurrency;
  /** Whether the cloud that counted the run in is still there: it may have forgotten everything meanwhile. */
  counts(): boolean;
  /** Counts it out. */
  leave(): void;
}

/** Counts a run in. @throws AwsError TooManyRequestsException when all places are taken */
export function enter(scope: Scope, stored: StoredFunction): RunPlace {
  const running = scope.state(inFlight);
  const own = running.get(stored.name) ?? 0;
  refuseFull(scope, stored, own, running);
  running.set(stored.name, own + 1);
  const ofAll = [...running.values()].reduce((sum, count) => sum + count, 0);
  return {
    concurrency: { ofFunction: own + 1, ofAll },
    counts: () => scope.state(inFlight) === running,
    leave: () => void running.set(stored.name, (running.get(stored.name) ?? 1) - 1),
  };
}

/** What is left for functions without a reservation, besides the reservation of one function. */
export function unreserved(scope: Scope, except?: string): number {
  return [...scope.state(functions).values()]
    .filter(({ name }) => name !== except)
    .reduce((left, { reservedConcurrency = 0 }) => left - reservedConcurrency, ACCOUNT_CONCURRENCY);
}

function refuseFull(scope: Scope, stored: StoredFunction, own: number, running: ReadonlyMap<string, number>): void {
  if (stored.reservedConcurrency !== undefined) {
    if (own >= stored.reservedConcurrency) throw throttled('ReservedFunctionConcurrentInvocationLimitExceeded');
    return;
  }
  const known = scope.state(functions);
  const shared = [...running]
    .filter(([name]) => known.get(name)?.reservedConcurrency === undefined)
    .reduce((sum, [, count]) => sum + count, 0);
  if (shared >= unreserved(scope)) throw throttled('ConcurrentInvocationLimitExceeded');
}
