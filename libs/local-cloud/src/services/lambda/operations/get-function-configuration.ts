import { operation } from '../../../operation.ts';
import { describeFunction } from '../functions/describe-function.ts';
import { findFunction } from '../functions/find-function.ts';
import { functionName, qualifier } from './inputs.ts';

/** Shows the settings of a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html */
export const getFunctionConfiguration = operation({
  name: 'GetFunctionConfiguration',
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/configuration' },
  input: { FunctionName: functionName, Qualifier: qualifier },
  run: (input, context) => describeFunction(findFunction(context, input.FunctionName, input.Qualifier)),
});
