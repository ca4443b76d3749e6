import { operation } from '../../../operation.ts';
import { integer } from '../../../shapes/declare.ts';
import { findFunction } from '../functions/find-function.ts';
import { reserveConcurrency } from '../functions/reserve-concurrency.ts';
import { functionName } from './inputs.ts';

/** Reserves runs at once for a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html */
export const putFunctionConcurrency = operation({
  name: 'PutFunctionConcurrency',
  http: { method: 'PUT', path: '/2017-10-31/functions/{FunctionName}/concurrency' },
  input: { FunctionName: functionName, ReservedConcurrentExecutions: integer({ required: true, min: 0 }) },
  run(input, context) {
    reserveConcurrency(context, findFunction(context, input.FunctionName), input.ReservedConcurrentExecutions);
    return { ReservedConcurrentExecutions: input.ReservedConcurrentExecutions };
  },
});
