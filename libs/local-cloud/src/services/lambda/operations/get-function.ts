import { operation } from '../../../operation.ts';
import { describeFunction } from '../functions/describe-function.ts';
import { findFunction } from '../functions/find-function.ts';
import { functionName, qualifier } from './inputs.ts';

/** Shows a function with its tags and its reservation; its code has no address here. @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html */
export const getFunction = operation({
  name: 'GetFunction',
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}' },
  input: { FunctionName: functionName, Qualifier: qualifier },
  run(input, context) {
    const stored = findFunction(context, input.FunctionName, input.Qualifier);
    const reserved = stored.reservedConcurrency;
    return {
      Configuration: describeFunction(stored),
      Code: { RepositoryType: 'S3' },
      Tags: Object.keys(stored.tags).length === 0 ? undefined : stored.tags,
      Concurrency: reserved === undefined ? undefined : { ReservedConcurrentExecutions: reserved },
    };
  },
});
