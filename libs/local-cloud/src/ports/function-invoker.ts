import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Who wants to run which function. */
export interface Caller {
  readonly functionArn: string;
  /** The AWS service that invokes, for the function's permissions: `sns.amazonaws.com`. */
  readonly invoker: string;
  readonly sourceArn?: string;
}

/** A run of a function by another service. */
export interface Invocation extends Caller {
  readonly payload: unknown;
}

/** What came of it. */
export interface InvocationResult {
  readonly payload: unknown;
  /** `Unhandled` or `Handled` when the function failed. */
  readonly error?: string;
}

/** Runs a function; Lambda provides it. `invokeLater` queues an asynchronous run with AWS's retries, `admit` runs nothing. @throws AwsError when missing or refused */
export const functionInvoker = port<{
  invoke(scope: Scope, invocation: Invocation): Promise<InvocationResult>;
  invokeLater(scope: Scope, invocation: Invocation): void;
  admit(scope: Scope, caller: Caller): void;
}>('function-invoker');
