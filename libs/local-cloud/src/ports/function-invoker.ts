import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A run of a function by another service. */
export interface Invocation {
  readonly functionArn: string;
  readonly payload: unknown;
  /** The AWS service that invokes, for the function's permissions: `sns.amazonaws.com`. */
  readonly invoker: string;
  readonly sourceArn?: string;
}

/** What came of it. */
export interface InvocationResult {
  readonly payload: unknown;
  /** `Unhandled` or `Handled` when the function failed. */
  readonly error?: string;
}

/** Runs a function; Lambda provides it. `invokeLater` queues an asynchronous run with AWS's retries. @throws AwsError when missing or refused */
export const functionInvoker = port<{
  invoke(scope: Scope, invocation: Invocation): Promise<InvocationResult>;
  invokeLater(scope: Scope, invocation: Invocation): void;
}>('function-invoker');
