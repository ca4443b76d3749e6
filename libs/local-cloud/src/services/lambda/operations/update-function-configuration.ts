import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { updateSettings } from '../functions/change-function.ts';
import { demandRevision } from '../functions/demand-revision.ts';
import { describeFunction } from '../functions/describe-function.ts';
import { findFunction } from '../functions/find-function.ts';
import { readSettings } from '../functions/settings.ts';
import { functionName, settingsInput } from './inputs.ts';

/** Gives a function other settings; what is not said stays. @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html */
export const updateFunctionConfiguration = operation({
  name: 'UpdateFunctionConfiguration',
  http: { method: 'PUT', path: '/2015-03-31/functions/{FunctionName}/configuration' },
  input: { ...settingsInput, FunctionName: functionName, RevisionId: string() },
  run(input, context) {
    const stored = findFunction(context, input.FunctionName);
    demandRevision(stored, input.RevisionId);
    return describeFunction(updateSettings(context, stored, readSettings(input)));
  },
});
