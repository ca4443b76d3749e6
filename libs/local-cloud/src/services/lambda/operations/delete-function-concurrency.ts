import { operation } from '../../../operation.ts';
import { findFunction } from '../functions/find-function.ts';
import { reserveConcurrency } from '../functions/reserve-concurrency.ts';
import { functionName } from './inputs.ts';

/** Ends a reservation. @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html */
export const deleteFunctionConcurrency = operation({
  name: 'DeleteFunctionConcurrency',
  http: { method: 'DELETE', path: '/2017-10-31/functions/{FunctionName}/concurrency', status: 204 },
  input: { FunctionName: functionName },
  run(input, context) {
    reserveConcurrency(context, findFunction(context, input.FunctionName), undefined);
    return undefined;
  },
});
