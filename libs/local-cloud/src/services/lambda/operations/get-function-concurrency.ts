import { operation } from '../../../operation.ts';
import { findFunction } from '../functions/find-function.ts';
import { functionName } from './inputs.ts';

/** Shows what is reserved for a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html */
export const getFunctionConcurrency = operation({
  name: 'GetFunctionConcurrency',
  http: { method: 'GET', path: '/2019-09-30/functions/{FunctionName}/concurrency' },
  input: { FunctionName: functionName },
  run: (input, context) => ({
    ReservedConcurrentExecutions: findFunction(context, input.FunctionName).reservedConcurrency,
  }),
});
