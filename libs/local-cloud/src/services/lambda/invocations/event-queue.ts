import { AwsError } from '../../../aws-error.ts';
import { underClock } from '../../../clock/under-clock.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { functions, type StoredFunction } from '../functions/function.ts';
import { deliverFailure, deliverSuccess, type FailureCondition } from './destinations.ts';
import { publishFigures } from './function-metrics.ts';
import { runFunction, type RunResult } from './run-function.ts';

/** An event that waits for a function. */
export interface QueuedEvent {
  readonly requestId: string;
  readonly functionName: string;
  /** JSON. */
  readonly payload: string;
  /** Epoch milliseconds, as all moments here. */
  readonly acceptedAt: number;
  readonly due: number;
  /** How often the function ran for it. */
  readonly runs: number;
  readonly throttles: number;
}

/** The events of a region's functions, by request. They stay until the function is done with them: a cloud that starts again runs them again. */
export const eventQueue = stateSlot('lambda.event-queue', { empty: () => new Map<string, QueuedEvent>() });

/** The waits before the second and the third run, in seconds. @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
const RETRY_SECONDS = [60, 120] as const;

/** The longest wait of a throttled event, in seconds; the first is one second, each next one twice as long. */
const LONGEST_THROTTLE_SECONDS = 300;

const LONGEST_AGE_SECONDS = 21_600;

/** Queues an event; it runs as soon as the clock moves. */
export function enqueue(
  scope: Scope,
  stored: StoredFunction,
  request: { readonly requestId: string; readonly payload: string },
): void {
  const now = scope.clock.now();
  publishFigures(scope, stored.name, [{ name: 'AsyncEventsReceived', value: 1 }]);
  wait(scope, { ...request, functionName: stored.name, acceptedAt: now, due: now, runs: 0, throttles: 0 });
}

/** Sets up the timers of all that waits. */
export function resumeQueue(scope: Scope): void {
  for (const event of scope.state(eventQueue).values()) arm(scope, event);
}

function wait(scope: Scope, event: QueuedEvent): void {
  scope.state(eventQueue).set(event.requestId, event);
  arm(scope, event);
}

function arm(scope: Scope, { requestId, due }: QueuedEvent): void {
  scope.clock.at(due, () =>
    underClock(scope.clock, attempt(scope, requestId), (fault) =>
      scope.log({
        level: 'error',
        message: 'asynchronous run failed inside',
        fields: { stack: (fault as Error).stack },
      }),
    ),
  );
}

async function attempt(scope: Scope, requestId: string): Promise<void> {
  const event = scope.state(eventQueue).get(requestId);
  const stored = event === undefined ? undefined : scope.state(functions).get(event.functionName);
  if (event === undefined || stored === undefined) return void scope.state(eventQueue).delete(requestId);
  const age = scope.clock.now() - event.acceptedAt;
  publishFigures(scope, stored.name, [{ name: 'AsyncEventAge', value: age, unit: 'Milliseconds' }]);
  const oldest = (stored.eventInvokeConfig?.maximumEventAgeInSeconds ?? LONGEST_AGE_SECONDS) * 1000;
  if (age > oldest) return giveUp(scope, stored, { event, condition: 'EventAgeExceeded' });
  if (stored.reservedConcurrency === 0) return giveUp(scope, stored, { event, condition: 'ZeroReservedConcurrency' });
  const queue = scope.state(eventQueue);
  const result = await runOrThrottle(scope, stored, event);
  // A cloud that forgot everything meanwhile, or took up a saved state, has no more to do with this run.
  if (scope.state(eventQueue) !== queue) return;
  if (result !== undefined) return settle(scope, stored, { ...event, runs: event.runs + 1 }, result);
  const seconds = Math.min(LONGEST_THROTTLE_SECONDS, 2 ** event.throttles);
  wait(scope, { ...event, throttles: event.throttles + 1, due: scope.clock.now() + seconds * 1000 });
}

/** Undefined when it was throttled; what else keeps a function from running counts as a failed run. */
async function runOrThrottle(scope: Scope, stored: StoredFunction, event: QueuedEvent): Promise<RunResult | undefined> {
  try {
    return await runFunction(scope, stored, event);
  } catch (fault) {
    if (fault instanceof AwsError && fault.code === 'TooManyRequestsException') return undefined;
    const fields = { function: stored.name, reason: String(fault) };
    scope.log({ level: 'error', message: 'asynchronous run not made', fields });
    const payload = JSON.stringify({ errorType: (fault as Error).name, errorMessage: (fault as Error).message });
    return { payload, failed: true, logTail: () => '' };
  }
}

async function settle(scope: Scope, stored: StoredFunction, event: QueuedEvent, result: RunResult): Promise<void> {
  if (!result.failed) {
    scope.state(eventQueue).delete(event.requestId);
    return deliverSuccess(scope, stored, { event, result });
  }
  const retries = stored.eventInvokeConfig?.maximumRetryAttempts ?? RETRY_SECONDS.length;
  if (event.runs > retries) return giveUp(scope, stored, { event, condition: 'RetriesExhausted', result });
  wait(scope, { ...event, due: scope.clock.now() + RETRY_SECONDS[event.runs - 1]! * 1000 });
}

function giveUp(
  scope: Scope,
  stored: StoredFunction,
  failure: { readonly event: QueuedEvent; readonly condition: FailureCondition; readonly result?: RunResult },
): Promise<void> {
  scope.state(eventQueue).delete(failure.event.requestId);
  publishFigures(scope, stored.name, [{ name: 'AsyncEventsDropped', value: 1 }]);
  return deliverFailure(scope, stored, failure);
}
