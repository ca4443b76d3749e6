import { AwsError } from '../../../aws-error.ts';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import type { Scope } from '../../../scope.ts';
import { isFailing } from '../signals/canary-signals.ts';
import { canaries, change, type Canary, type CanaryRun } from './canary.ts';
import { keepArtifacts } from './keep-artifacts.ts';
import { publishRun } from './publish-run.ts';

/** How many runs are remembered of each canary. */
const remembered = 100;

/** What the script's own function tells of a run. */
export interface Verdict {
  readonly passed: boolean;
  readonly reason: string;
  /** Of the whole script; undefined where nobody carried it out. */
  readonly milliseconds: number | undefined;
  readonly steps: readonly { readonly name: string; readonly passed: boolean; readonly milliseconds: number }[];
}

/** Runs a canary once: its script, its metrics, its artifacts. */
export async function runCanary(scope: Scope, canary: Canary): Promise<void> {
  const started = scope.clock.now();
  const verdict = await carryOut(scope, canary);
  const current = scope.state(canaries).get(canary.name);
  if (current?.id !== canary.id) return;
  const id = scope.ids.uuid();
  const run: Omit<CanaryRun, 'artifacts'> = {
    id,
    passed: verdict.passed,
    reason: verdict.reason,
    started,
    completed: Math.max(scope.clock.now(), started + Math.round(verdict.milliseconds ?? 0)),
  };
  publishRun(scope, canary.name, verdict);
  const artifacts = keepArtifacts(scope, canary, run, verdict);
  change(scope, current, { runs: [{ ...run, artifacts }, ...current.runs].slice(0, remembered) });
}

async function carryOut(scope: Scope, { name, functionArn, code }: Canary): Promise<Verdict> {
  if (isFailing(scope, name)) return failed('the canary is under the condition fails');
  const [file, exported] = code.Handler.split('.');
  try {
    const invocation = { functionArn, payload: { file, exported }, invoker: 'synthetics.amazonaws.com' };
    const { payload, error } = await scope.port(functionInvoker).invoke(scope, invocation);
    if (error !== undefined) return failed((payload as { errorMessage?: string } | null)?.errorMessage ?? error);
    return (payload as Verdict | null) ?? { passed: true, reason: '', milliseconds: undefined, steps: [] };
  } catch (fault) {
    if (fault instanceof AwsError) return failed(fault.message);
    throw fault;
  }
}

function failed(reason: string): Verdict {
  return { passed: false, reason, milliseconds: undefined, steps: [] };
}
