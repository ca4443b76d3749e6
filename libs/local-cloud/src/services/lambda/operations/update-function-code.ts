import { operation } from '../../../operation.ts';
import { blob, boolean, string } from '../../../shapes/declare.ts';
import { notModelled } from '../faults.ts';
import { updateCode } from '../functions/change-function.ts';
import { demandRevision } from '../functions/demand-revision.ts';
import { describeFunction } from '../functions/describe-function.ts';
import { findFunction } from '../functions/find-function.ts';
import { architectures, functionName } from './inputs.ts';

/** Gives a function other code. @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html */
export const updateFunctionCode = operation({
  name: 'UpdateFunctionCode',
  http: { method: 'PUT', path: '/2015-03-31/functions/{FunctionName}/code' },
  input: {
    FunctionName: functionName,
    ZipFile: blob(),
    S3Bucket: string({ min: 3, max: 63 }),
    S3Key: string({ min: 1, max: 1024 }),
    S3ObjectVersion: string({ min: 1, max: 1024 }),
    Publish: boolean(),
    RevisionId: string(),
    Architectures: architectures,
  },
  run(input, context) {
    if (input.Publish === true) throw notModelled('Publishing versions');
    const stored = findFunction(context, input.FunctionName);
    demandRevision(stored, input.RevisionId);
    return describeFunction(updateCode(context, stored, input, input.Architectures));
  },
});
