import { operation } from '../../../operation.ts';
import { deleteFunction as remove } from '../functions/change-function.ts';
import { findFunction } from '../functions/find-function.ts';
import { functionName, qualifier } from './inputs.ts';

/** Deletes a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html */
export const deleteFunction = operation({
  name: 'DeleteFunction',
  http: { method: 'DELETE', path: '/2015-03-31/functions/{FunctionName}', status: 204 },
  input: { FunctionName: functionName, Qualifier: qualifier },
  run(input, context) {
    remove(context, findFunction(context, input.FunctionName, input.Qualifier));
    return undefined;
  },
});
