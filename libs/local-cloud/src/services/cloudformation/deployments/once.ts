import { createHash } from 'node:crypto';
import { tokenTaken } from '../faults.ts';
import type { StackRecord, TakenRequest } from '../stacks/stack-record.ts';

/** A request as its token knows it. */
export interface TokenedRequest {
  /** The name of the operation. */
  readonly operation: string;
  readonly token: string | undefined;
  /** Everything that the request says. */
  readonly input: object;
}

/**
 * Finds this very request among those that a stack has taken: a client that heard no answer sends it once more, with its token, and nothing is
 * begun a second time. A token is known to its stack, for as long as the stack is; AWS does not say how far or how long it reaches.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html
 * @throws AwsError when the stack knows the token from another request
 */
export function takenBefore({ tokens }: StackRecord, request: TokenedRequest): TakenRequest | undefined {
  const taken = request.token === undefined ? undefined : tokens.get(request.token);
  if (taken !== undefined && taken.fingerprint !== fingerprintOf(request)) throw tokenTaken();
  return taken;
}

/** Remembers a request that has just begun an operation on a stack. */
export function take({ tokens, operations }: StackRecord, request: TokenedRequest): void {
  if (request.token === undefined) return;
  tokens.set(request.token, { fingerprint: fingerprintOf(request), operationId: operations[0]?.id });
}

/** What tells a request from every other one. */
export function fingerprintOf({ operation, input }: TokenedRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex');
}
