import { AwsError } from '../../../aws-error.ts';
import type { StoredFunction } from './function.ts';

/** Refuses a change that was meant for another revision. @throws AwsError PreconditionFailedException */
export function demandRevision(stored: StoredFunction, revisionId: string | undefined): void {
  if (revisionId === undefined || revisionId === stored.revisionId) return;
  const message =
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id';
  throw new AwsError('PreconditionFailedException', message, { status: 412, members: { Type: 'User' } });
}
