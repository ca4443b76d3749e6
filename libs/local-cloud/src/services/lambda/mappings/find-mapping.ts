import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { mappingsOf, type Mapping } from './mapping.ts';

/** A mapping by its id. @throws AwsError ResourceNotFoundException */
export function findMapping(scope: Scope, uuid: string): Mapping {
  const mapping = mappingsOf(scope).get(uuid);
  if (mapping === undefined) throw notFound('The resource you requested does not exist.');
  return mapping;
}

/** @throws AwsError ResourceConflictException when the function reads that source already */
export function refuseSecond(
  scope: Scope,
  source: { readonly arn: string; readonly kind: string },
  functionArn: string,
): void {
  const other = [...mappingsOf(scope).values()].find(
    (mapping) => mapping.sourceArn === source.arn && mapping.functionArn === functionArn,
  );
  if (other === undefined) return;
  const name = functionArn.split(':')[6];
  const message =
    `An event source mapping with ${source.kind} arn (" ${source.arn} ") and function (" ${name} ") already exists. ` +
    `Please update or delete the existing mapping with UUID ${other.uuid}`;
  throw new AwsError('ResourceConflictException', message, { status: 409, members: { Type: 'User' } });
}
