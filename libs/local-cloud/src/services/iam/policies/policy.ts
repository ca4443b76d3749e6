import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** One wording of a policy. */
export interface PolicyVersion {
  /** `v1`. */
  readonly id: string;
  /** JSON text. */
  readonly document: string;
  /** Epoch milliseconds. */
  readonly created: number;
}

/** A policy of the account that can be attached to roles. */
export interface ManagedPolicy {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly description: string | undefined;
  /** Epoch milliseconds. */
  readonly created: number;
  updated: number;
  /** Oldest first. */
  readonly versions: PolicyVersion[];
  defaultVersion: string;
  lastVersion: number;
  readonly tags: Map<string, string>;
}

/** The policies of an account, by ARN. */
const policies = stateSlot('iam.policies', { reach: 'account', empty: () => new Map<string, ManagedPolicy>() });

/** The account's own policies here. */
export function policiesOf(scope: Scope): Map<string, ManagedPolicy> {
  return scope.state(policies);
}
