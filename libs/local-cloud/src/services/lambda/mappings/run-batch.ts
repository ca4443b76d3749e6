import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { functions } from '../functions/function.ts';
import { runFunction } from '../invocations/run-function.ts';
import { failedItems } from './batch-answer.ts';
import { mappings, type Mapping } from './mapping.ts';

/** What came of a batch. */
export type BatchOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly requestId: string }
  /** The function ran and named what it could not deal with. */
  | { readonly kind: 'partly failed'; readonly requestId: string; readonly items: ReadonlySet<string> }
  /** The function did not run. */
  | { readonly kind: 'not run'; readonly problem: string };

/** Hands records to the function of a mapping. */
export async function runBatch(scope: Scope, mapping: Mapping, records: readonly object[]): Promise<BatchOutcome> {
  const stored = scope.state(functions).get(mapping.functionArn.split(':')[6]!);
  if (stored === undefined) return { kind: 'not run', problem: 'PROBLEM: Function not found' };
  const requestId = scope.ids.uuid();
  const there = scope.state(mappings);
  try {
    const result = await runFunction(scope, stored, { requestId, payload: JSON.stringify({ Records: records }) });
    // A cloud that forgot everything meanwhile, or took up a saved state, has no more to do with this run.
    if (scope.state(mappings) !== there) return { kind: 'not run', problem: 'PROBLEM: Function call failed' };
    if (result.failed) return { kind: 'failed', requestId };
    if (!mapping.settings.reportsFailures) return { kind: 'done' };
    const items = failedItems(result.payload);
    if (items === undefined) return { kind: 'failed', requestId };
    return items.size === 0 ? { kind: 'done' } : { kind: 'partly failed', requestId, items };
  } catch (fault) {
    const throttled = fault instanceof AwsError && fault.code === 'TooManyRequestsException';
    if (throttled) return { kind: 'not run', problem: 'PROBLEM: Function throttled' };
    scope.log({ level: 'error', message: 'batch not run', fields: { function: stored.name, reason: String(fault) } });
    return { kind: 'not run', problem: 'PROBLEM: Function call failed' };
  }
}
