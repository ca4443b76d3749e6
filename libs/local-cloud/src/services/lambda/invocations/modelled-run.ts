import { createHash } from 'node:crypto';
import type { Scope } from '../../../scope.ts';
import { noise } from '../../../signals/calm.ts';
import type { StoredFunction } from '../functions/function.ts';
import { streamName } from '../sandbox/live-sandboxes.ts';
import type { SandboxRun } from '../sandbox/sandbox.ts';

/** What a small function that does one thing takes: milliseconds, and the share by which runs differ; MiB. */
const USUAL = { durationMs: 120, spread: 0.15, memoryMb: 80 };

/** The error of a function that somebody made fail. */
export const ON_PURPOSE = { errorType: 'Error', errorMessage: 'the function is under the condition fails' };

/** A run that nobody carries out: it succeeds with nothing to say, or fails, in a time that is always the same for the same moment. */
export function modelledRun(
  scope: Scope,
  stored: StoredFunction,
  { requestId, failing }: { readonly requestId: string; readonly failing: boolean },
): SandboxRun {
  const durationMs = USUAL.durationMs * (1 + USUAL.spread * noise(stored.arn, requestId, scope.clock.now()));
  const failure = { kind: 'failed', payload: JSON.stringify({ ...ON_PURPOSE, trace: [] }) } as const;
  return {
    outcome: failing ? failure : { kind: 'returned', payload: 'null' },
    durationMs,
    initMs: undefined,
    memoryMb: USUAL.memoryMb,
  };
}

/** All modelled runs of a day are in one log stream. */
export function modelledStream(scope: Scope, stored: StoredFunction): string {
  const id = createHash('sha256').update(`${stored.arn} ${stored.codeSha256}`).digest('hex').slice(0, 32);
  return streamName(scope, stored, id);
}
