import { traceRecorder } from '../../../ports/trace-recorder.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { invalidZipFile } from '../faults.ts';
import { archiveOf } from '../functions/code.ts';
import type { StoredFunction } from '../functions/function.ts';
import { timeOf } from '../invocations/run-time.ts';
import { environmentOf } from './environment.ts';
import { FunctionFiles } from './function-files.ts';
import { Sandbox } from './sandbox.ts';
import { SandboxPool } from './sandbox-pool.ts';

/** The processes of this cloud and their files. They are no part of what is saved: a cloud that starts again starts them again. */
const live = stateSlot('lambda.sandboxes', {
  reach: 'cloud',
  empty: () => ({ pool: new SandboxPool(), files: new FunctionFiles() }),
  save: () => null,
  load: () => ({ pool: new SandboxPool(), files: new FunctionFiles() }),
});

/** Lets `work` have a sandbox of a function for itself. */
export async function withSandbox<Result>(
  scope: Scope,
  stored: StoredFunction,
  work: (sandbox: Sandbox) => Promise<Result>,
): Promise<Result> {
  const { pool, files } = scope.state(live);
  const key = `${stored.arn}#${stored.codeSha256}#${stored.lastModified}`;
  const sandbox = await pool.acquire(key, () => start(scope, stored, files));
  try {
    return await work(sandbox);
  } finally {
    pool.release(key, sandbox);
  }
}

/** Ends the warm sandboxes of a function. */
export function retire(scope: Scope, functionArn: string): void {
  scope.state(live).pool.retire(`${functionArn}#`);
}

/** Ends all sandboxes of the cloud and removes their files. */
export function closeSandboxes(scope: Scope): void {
  const { pool, files } = scope.state(live);
  pool.close();
  files.remove();
}

function start(scope: Scope, stored: StoredFunction, files: FunctionFiles): Sandbox {
  const recorder = scope.port(traceRecorder);
  const root = unpack(scope, stored, files);
  const logStream = streamName(scope, stored);
  return new Sandbox({
    root,
    environment: environmentOf(scope, stored, { root, logStream }),
    handler: stored.handler,
    nodeMajor: Number(/\d+/.exec(stored.runtime)?.[0] ?? 0),
    memoryMb: stored.memorySize,
    time: timeOf(scope.clock),
    logStream,
    onSegment: stored.tracingMode === 'Active' ? (document) => recorder.record(scope, [document]) : undefined,
  });
}

function unpack(scope: Scope, { codeSha256 }: StoredFunction, files: FunctionFiles): string {
  try {
    return files.unpack(codeSha256, archiveOf(scope, codeSha256));
  } catch (fault) {
    throw invalidZipFile((fault as Error).message);
  }
}

/**
 * The name of a sandbox's log stream; in a group that functions may share, it also names the function.
 *
 * @param id what tells it from the other sandboxes of the day
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
 */
export function streamName(scope: Scope, stored: StoredFunction, id = scope.ids.hex(32)): string {
  const day = new Date(scope.clock.now()).toISOString().slice(0, 10).replaceAll('-', '/');
  const shared = stored.logGroup === `/aws/lambda/${stored.name}` ? '' : stored.name;
  return `${day}/${shared}[$LATEST]${id}`;
}
