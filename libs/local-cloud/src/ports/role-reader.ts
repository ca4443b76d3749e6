import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A role as other services see it. */
export interface RoleSummary {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly maxSessionSeconds: number;
}

/** Finds a role by its ARN; IAM provides it. */
export const roleReader = port<{ read(scope: Scope, arn: string): RoleSummary | undefined }>('role-reader');
