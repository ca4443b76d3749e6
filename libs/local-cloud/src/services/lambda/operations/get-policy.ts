import { operation } from '../../../operation.ts';
import { notFound } from '../faults.ts';
import { findFunction } from '../functions/find-function.ts';
import { policyOf } from '../functions/permissions.ts';
import { functionName, qualifier } from './inputs.ts';

/** Shows who may invoke a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html */
export const getPolicy = operation({
  name: 'GetPolicy',
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/policy' },
  input: { FunctionName: functionName, Qualifier: qualifier },
  run(input, context) {
    const stored = findFunction(context, input.FunctionName, input.Qualifier);
    const policy = policyOf(stored, context.partition);
    if (policy === undefined) throw notFound('The resource you requested does not exist.');
    return { Policy: JSON.stringify(policy), RevisionId: stored.revisionId };
  },
});
