import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { demandRevision } from '../functions/demand-revision.ts';
import { findFunction } from '../functions/find-function.ts';
import { removePermission as remove } from '../functions/permissions.ts';
import { functionName, qualifier } from './inputs.ts';

/** Takes a permission back. @see https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html */
export const removePermission = operation({
  name: 'RemovePermission',
  http: { method: 'DELETE', path: '/2015-03-31/functions/{FunctionName}/policy/{StatementId}', status: 204 },
  input: {
    FunctionName: functionName,
    StatementId: string({ required: true, min: 1, max: 100, pattern: '([a-zA-Z0-9-_.]+)' }),
    Qualifier: qualifier,
    RevisionId: string({ query: 'RevisionId' }),
  },
  run(input, context) {
    const stored = findFunction(context, input.FunctionName, input.Qualifier);
    demandRevision(stored, input.RevisionId);
    remove(context, stored, input.StatementId);
    return undefined;
  },
});
