import { operation } from '../../../operation.ts';
import { timestamp } from '../../../shapes/declare.ts';
import { putEventInvokeConfig } from '../functions/event-invoke-config.ts';
import { findFunction } from '../functions/find-function.ts';
import { eventInvokeInput, functionName, qualifier } from './inputs.ts';

/** Sets what becomes of asynchronous invocations. @see https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html */
export const putFunctionEventInvokeConfig = operation({
  name: 'PutFunctionEventInvokeConfig',
  http: { method: 'PUT', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config' },
  input: { ...eventInvokeInput, FunctionName: functionName, Qualifier: qualifier },
  output: { LastModified: timestamp() },
  run: (input, context) =>
    putEventInvokeConfig(context, findFunction(context, input.FunctionName, input.Qualifier), input),
});
