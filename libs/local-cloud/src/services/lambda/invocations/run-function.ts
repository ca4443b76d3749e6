import { AwsError } from '../../../aws-error.ts';
import { functionMode } from '../../../ports/function-mode.ts';
import type { Scope } from '../../../scope.ts';
import { throttled } from '../faults.ts';
import type { StoredFunction } from '../functions/function.ts';
import { withSandbox } from '../sandbox/live-sandboxes.ts';
import type { RunOutcome, Sandbox, SandboxRun } from '../sandbox/sandbox.ts';
import { conditionOf, type FunctionCondition } from '../signals/function-condition.ts';
import { beginTrace } from '../tracing/active-trace.ts';
import { enter, type Concurrency, type RunPlace } from './concurrency.ts';
import { publishAccountFigure, publishFigures } from './function-metrics.ts';
import { modelledRun, modelledStream, ON_PURPOSE } from './modelled-run.ts';
import { RunLog } from './run-log.ts';
import { asTold, figuresOf, timeOf, type RunFigures } from './run-time.ts';

/** One event for a function. */
export interface RunRequest {
  readonly requestId: string;
  /** JSON. */
  readonly payload: string;
}

/** What came of it. */
export interface RunResult {
  /** JSON: what the function returned, or its error. */
  readonly payload: string;
  readonly failed: boolean;
  /** Gives the end of its log, in Base64. */
  logTail(): string;
}

/** Runs a function once, with its log and its metrics. @throws AwsError TooManyRequestsException when it is throttled */
export async function runFunction(scope: Scope, stored: StoredFunction, request: RunRequest): Promise<RunResult> {
  const condition = conditionOf(scope, stored.name);
  const place = admit(scope, stored, condition);
  try {
    const log = new RunLog(scope, request.requestId, stored.logFormat);
    const trace = scope.port(functionMode) === 'modelled' ? undefined : beginTrace(scope, stored);
    const { run, logStream } = await carryOut(scope, stored, { request, condition, log, traceHeader: trace?.header });
    const told = tooSlow(run, stored, condition) ? { ...run, outcome: { kind: 'timed out' } as const } : run;
    const { slowMs } = condition;
    const figures = figuresOf(told, { timeoutMs: stored.timeout * 1000, memorySize: stored.memorySize, slowMs });
    const failure = describe(told.outcome, { stored, requestId: request.requestId, now: scope.clock.now(), log });
    log.end(stored, figures, failure.status);
    const tracedMs = figures.durationMs + (figures.initMs ?? 0);
    trace?.end({ requestId: request.requestId, durationMs: tracedMs, failed: failure.failed });
    if (place.counts()) {
      log.deliver(stored.logGroup, logStream);
      publishRun(scope, stored, { figures, failed: failure.failed, concurrency: place.concurrency });
    }
    return { payload: failure.payload, failed: failure.failed, logTail: () => log.tail() };
  } finally {
    place.leave();
  }
}

function admit(scope: Scope, stored: StoredFunction, condition: FunctionCondition): RunPlace {
  try {
    if (condition.throttled) throw throttled('ReservedFunctionConcurrentInvocationLimitExceeded');
    return enter(scope, stored);
  } catch (fault) {
    if (fault instanceof AwsError && fault.code === 'TooManyRequestsException') {
      publishFigures(scope, stored.name, [{ name: 'Throttles', value: 1 }]);
    }
    throw fault;
  }
}

interface Attempt {
  readonly request: RunRequest;
  readonly condition: FunctionCondition;
  readonly log: RunLog;
  readonly traceHeader?: string;
}

interface CarriedOut {
  readonly run: SandboxRun;
  readonly logStream: string;
}

/** A function that has to fail does so without a process, and so does everything where functions are only modelled. */
async function carryOut(scope: Scope, stored: StoredFunction, attempt: Attempt): Promise<CarriedOut> {
  const { request, condition, log, traceHeader } = attempt;
  if (condition.failing || scope.port(functionMode) === 'modelled') {
    const run = modelledRun(scope, stored, { requestId: request.requestId, failing: condition.failing });
    if (condition.failing) log.addFault(ON_PURPOSE);
    return { run, logStream: modelledStream(scope, stored) };
  }
  return withSandbox(scope, stored, async (sandbox) => ({
    run: asTold(scope.clock, await execute(scope, stored, { sandbox, request, log, traceHeader })),
    logStream: sandbox.logStream,
  }));
}

function execute(
  scope: Scope,
  stored: StoredFunction,
  { sandbox, request, log, traceHeader }: Omit<Attempt, 'condition'> & { readonly sandbox: Sandbox },
): Promise<SandboxRun> {
  const { requestId, payload } = request;
  const timeoutMs = stored.timeout * 1000;
  const run = {
    kind: 'run',
    requestId,
    payload,
    timeoutMs,
    functionArn: stored.arn,
    time: timeOf(scope.clock),
    traceHeader,
  } as const;
  return sandbox.run(run, (line) => log.add(line));
}

/** A function that is slowed down beyond its timeout has run, but nobody hears of its result. */
function tooSlow(run: SandboxRun, stored: StoredFunction, { slowMs }: FunctionCondition): boolean {
  return run.outcome.kind === 'returned' && slowMs >= stored.timeout * 1000;
}

interface Described {
  readonly payload: string;
  readonly failed: boolean;
  /** What the REPORT line says of it. */
  readonly status?: string;
}

/** The answer to whoever invoked, and the line that Lambda itself adds to the log (forms observed in 2025). */
function describe(
  outcome: RunOutcome,
  run: { readonly stored: StoredFunction; readonly requestId: string; readonly now: number; readonly log: RunLog },
): Described {
  const { requestId, log } = run;
  switch (outcome.kind) {
    case 'returned':
      return { payload: outcome.payload, failed: false };
    case 'failed':
      return { payload: outcome.payload, failed: true };
    case 'timed out': {
      const sentence = `Task timed out after ${run.stored.timeout.toFixed(2)} seconds`;
      log.add(`${new Date(run.now).toISOString()} ${requestId} ${sentence}`);
      return sandboxFault('Sandbox.Timedout', `RequestId: ${requestId} Error: ${sentence}`, 'Status: timeout');
    }
    case 'exited': {
      const exit = outcome.how === 'exit status 0' ? 'without providing a reason' : `with error: ${outcome.how}`;
      const message = `RequestId: ${requestId} Error: Runtime exited ${exit}`;
      log.add(`${message} Runtime.ExitError`);
      return sandboxFault('Runtime.ExitError', message, 'Status: error\tError Type: Runtime.ExitError');
    }
    default:
      return outcome satisfies never;
  }
}

function sandboxFault(errorType: string, errorMessage: string, status: string): Described {
  return { payload: JSON.stringify({ errorType, errorMessage }), failed: true, status };
}

function publishRun(
  scope: Scope,
  stored: StoredFunction,
  {
    figures,
    failed,
    concurrency,
  }: { readonly figures: RunFigures; readonly failed: boolean; readonly concurrency: Concurrency },
): void {
  publishFigures(scope, stored.name, [
    { name: 'Invocations', value: 1 },
    { name: 'Errors', value: failed ? 1 : 0 },
    { name: 'Throttles', value: 0 },
    { name: 'Duration', value: figures.durationMs, unit: 'Milliseconds' },
    { name: 'ConcurrentExecutions', value: concurrency.ofFunction, ofAll: concurrency.ofAll },
  ]);
  if (stored.reservedConcurrency === undefined) {
    publishAccountFigure(scope, { name: 'UnreservedConcurrentExecutions', value: concurrency.ofAll });
  }
}
