import { evaluatePolicy, parsePolicy } from '@shopwatch/notifications';
import type { RoleTaker } from '../../../ports/role-reader.ts';
import type { Scope } from '../../../scope.ts';
import { notModelled } from '../faults.ts';
import { roleByArn } from './role.ts';

/** Whether the trust policy of a role lets somebody take it on. @throws AwsError NotImplemented when it asks what is not modelled */
export function trusts(scope: Scope, arn: string, { principal, context = {} }: RoleTaker): boolean {
  const role = roleByArn(scope, arn);
  if (role === undefined) return false;
  const request = { principal, action: 'sts:AssumeRole', resource: arn, context };
  const decision = evaluatePolicy(parsePolicy(role.trustPolicy), request);
  if (decision.kind === 'not modelled') throw notModelled(`${decision.feature} in the trust policy of ${arn}`);
  return decision.kind === 'allowed';
}
