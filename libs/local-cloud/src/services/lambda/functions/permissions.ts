import { evaluatePolicy, parsePolicy, type JsonObject } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { conflict, invocationDenied, notFound } from '../faults.ts';
import { change, type Permission, type StoredFunction } from './function.ts';

/** Adds a statement to a function's policy and gives it as it stands there. @throws AwsError ResourceConflictException for a second one of that id */
export function addPermission(scope: Scope, stored: StoredFunction, permission: Permission): JsonObject {
  if (stored.permissions.some(({ sid }) => sid === permission.sid)) {
    throw conflict(
      `The statement id (${permission.sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
    );
  }
  change(scope, stored, { permissions: [...stored.permissions, permission] });
  return statementOf(stored, permission, scope.partition);
}

/** Takes a statement out. @throws AwsError ResourceNotFoundException */
export function removePermission(scope: Scope, stored: StoredFunction, sid: string): void {
  if (!stored.permissions.some((permission) => permission.sid === sid)) {
    throw notFound(`Statement ${sid} is not found in resource policy.`);
  }
  change(scope, stored, { permissions: stored.permissions.filter((permission) => permission.sid !== sid) });
}

/** The policy of a function; undefined when nobody added a statement. */
export function policyOf(stored: StoredFunction, partition: string): JsonObject | undefined {
  if (stored.permissions.length === 0) return undefined;
  const statements = stored.permissions.map((permission) => statementOf(stored, permission, partition));
  return { Version: '2012-10-17', Id: 'default', Statement: statements };
}

/**
 * Lets a service invoke a function only where the function's policy allows it.
 *
 * @throws AwsError AccessDeniedException
 * @see https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function demandPermission(
  scope: Scope,
  stored: StoredFunction,
  request: { readonly invoker: string; readonly sourceArn?: string },
): void {
  const policy = policyOf(stored, scope.partition);
  if (policy === undefined) throw invocationDenied(request.invoker, stored.arn);
  const decision = evaluatePolicy(parsePolicy(policy), {
    principal: { kind: 'service', name: request.invoker },
    action: 'lambda:InvokeFunction',
    resource: stored.arn,
    context: {
      'aws:SourceArn': request.sourceArn,
      'aws:SourceAccount': request.sourceArn?.split(':')[4] || scope.account,
    },
  });
  if (decision.kind !== 'allowed') throw invocationDenied(request.invoker, stored.arn);
}

function statementOf(stored: StoredFunction, permission: Permission, partition: string): JsonObject {
  const { sid, action, principal, sourceArn, sourceAccount } = permission;
  const condition = {
    ...(sourceAccount === undefined ? {} : { StringEquals: { 'AWS:SourceAccount': sourceAccount } }),
    ...(sourceArn === undefined ? {} : { ArnLike: { 'AWS:SourceArn': sourceArn } }),
  };
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: principalOf(principal, partition),
    Action: action,
    Resource: stored.arn,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
}

function principalOf(principal: string, partition: string): JsonObject | string {
  if (principal === '*') return '*';
  if (/^\d{12}$/.test(principal)) return { AWS: `arn:${partition}:iam::${principal}:root` };
  return principal.startsWith('arn:') ? { AWS: principal } : { Service: principal };
}
