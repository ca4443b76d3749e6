import type { PolicyDecision, PolicyRequest } from '@shopwatch/notifications';
import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A key as other services see it. */
export interface KeySummary {
  readonly id: string;
  readonly arn: string;
  /** Whether it is one of AWS's own (`alias/aws/sns`), whose policy nobody can change. */
  readonly awsManaged: boolean;
  /** Whether it can be used now: neither disabled nor about to be deleted. */
  readonly usable: boolean;
  /** The JSON text of its policy. */
  readonly policy: string;
}

/** Reads keys by id, alias or ARN, and says what their policies let a principal do; KMS provides it. Undefined: no such key. */
export const keyReader = port<{
  read(scope: Scope, key: string): KeySummary | undefined;
  decide(scope: Scope, key: string, request: Omit<PolicyRequest, 'resource'>): PolicyDecision | undefined;
}>('key-reader');
