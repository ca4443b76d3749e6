import { operation } from '../../../operation.ts';
import { timestamp } from '../../../shapes/declare.ts';
import { describeEventInvokeConfig } from '../functions/event-invoke-config.ts';
import { findFunction } from '../functions/find-function.ts';
import { functionName, qualifier } from './inputs.ts';

/** Shows what becomes of asynchronous invocations. @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html */
export const getFunctionEventInvokeConfig = operation({
  name: 'GetFunctionEventInvokeConfig',
  http: { method: 'GET', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config' },
  input: { FunctionName: functionName, Qualifier: qualifier },
  output: { LastModified: timestamp() },
  run: (input, context) => describeEventInvokeConfig(findFunction(context, input.FunctionName, input.Qualifier)),
});
