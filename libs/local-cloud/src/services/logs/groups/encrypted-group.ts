import type { Scope } from '../../../scope.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import { findGroup, nameFrom } from './find-group.ts';
import type { LogGroup } from './group.ts';

/** The log group whose key a request is about; the results of queries, which AWS encrypts too, are refused by name. */
export function encryptedGroup(
  scope: Scope,
  { logGroupName, resourceIdentifier }: { readonly logGroupName?: string; readonly resourceIdentifier?: string },
): LogGroup {
  if ((logGroupName === undefined) === (resourceIdentifier === undefined)) {
    throw invalidParameter('You must include either a logGroupName or a resourceIdentifier, but not both.');
  }
  if (resourceIdentifier?.includes(':query-result:')) throw notModelled('The encryption of query results is');
  return findGroup(scope, nameFrom(scope, logGroupName ?? resourceIdentifier!));
}
