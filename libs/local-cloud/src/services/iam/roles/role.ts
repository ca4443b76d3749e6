import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** A role as it was created. */
export interface Role {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  /** Epoch milliseconds. */
  readonly created: number;
  trustPolicy: string;
  description: string | undefined;
  maxSessionSeconds: number;
  permissionsBoundary: string | undefined;
  readonly inlinePolicies: Map<string, string>;
  readonly attachedPolicies: Set<string>;
  readonly tags: Map<string, string>;
}

/** The roles of an account, by name in lower case: names differ in more than case. */
const roles = stateSlot('iam.roles', { reach: 'account', empty: () => new Map<string, Role>() });

/** The roles here. */
export function rolesOf(scope: Scope): Map<string, Role> {
  return scope.state(roles);
}

/** The role that an ARN names. */
export function roleByArn(scope: Scope, arn: string): Role | undefined {
  const role = rolesOf(scope).get(arn.slice(arn.lastIndexOf('/') + 1).toLowerCase());
  return role?.arn === arn ? role : undefined;
}
