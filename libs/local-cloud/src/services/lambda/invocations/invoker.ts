import type { Caller, Invocation, InvocationResult } from '../../../ports/function-invoker.ts';
import type { Scope } from '../../../scope.ts';
import { findFunction } from '../functions/find-function.ts';
import type { StoredFunction } from '../functions/function.ts';
import { demandPermission } from '../functions/permissions.ts';
import { enqueue } from './event-queue.ts';
import { runFunction } from './run-function.ts';

/** Those who ask with somebody's own rights: Lambda with the role of the function that ran, CloudFormation with those of whoever deploys, Synthetics its own functions. */
const TRUSTED: ReadonlySet<string> = new Set([
  'cloudformation.amazonaws.com',
  'lambda.amazonaws.com',
  'synthetics.amazonaws.com',
]);

/** Runs a function for another service and waits for it. @throws AwsError when it is missing, throttled, or its policy refuses the service */
export async function invoke(scope: Scope, invocation: Invocation): Promise<InvocationResult> {
  const { stored, there } = admitted(scope, invocation);
  const request = { requestId: scope.ids.uuid(), payload: JSON.stringify(invocation.payload ?? null) };
  const { payload, failed } = await runFunction(there, stored, request);
  return { payload: JSON.parse(payload), ...(failed ? { error: 'Unhandled' } : {}) };
}

/** Queues a run of a function for another service. @throws AwsError when it is missing or its policy refuses the service */
export function invokeLater(scope: Scope, invocation: Invocation): void {
  const { stored, there } = admitted(scope, invocation);
  enqueue(there, stored, { requestId: scope.ids.uuid(), payload: JSON.stringify(invocation.payload ?? null) });
}

/** Sees whether another service may run a function, and runs nothing. @throws AwsError when it is missing or its policy refuses the service */
export function admit(scope: Scope, caller: Caller): void {
  admitted(scope, caller);
}

function admitted(scope: Scope, caller: Caller): { stored: StoredFunction; there: Scope } {
  const stored = findFunction(scope, caller.functionArn);
  const [, , , region, account] = stored.arn.split(':');
  if (!TRUSTED.has(caller.invoker)) demandPermission(scope, stored, caller);
  return { stored, there: scope.in({ region: region!, account: account! }) };
}
