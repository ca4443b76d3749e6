import type { Principal, RequestContext } from '@shopwatch/notifications';
import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A role as other services see it. */
export interface RoleSummary {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly maxSessionSeconds: number;
}

/** Who wants to take on a role, and what its trust policy may ask about the request. */
export interface RoleTaker {
  readonly principal: Principal;
  /** @default nothing is known */
  readonly context?: RequestContext;
}

/** Finds a role by its ARN, and says whether its trust policy lets somebody take it on; IAM provides it. */
export const roleReader = port<{
  read(scope: Scope, arn: string): RoleSummary | undefined;
  /** @throws AwsError NotImplemented when the policy asks what is not modelled */
  trusts(scope: Scope, arn: string, taker: RoleTaker): boolean;
}>('role-reader');
