import { operation } from '../../../operation.ts';
import { deleteEventInvokeConfig } from '../functions/event-invoke-config.ts';
import { findFunction } from '../functions/find-function.ts';
import { functionName, qualifier } from './inputs.ts';

/** Lets asynchronous invocations go their usual way. @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html */
export const deleteFunctionEventInvokeConfig = operation({
  name: 'DeleteFunctionEventInvokeConfig',
  http: { method: 'DELETE', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config', status: 204 },
  input: { FunctionName: functionName, Qualifier: qualifier },
  run(input, context) {
    deleteEventInvokeConfig(context, findFunction(context, input.FunctionName, input.Qualifier));
    return undefined;
  },
});
