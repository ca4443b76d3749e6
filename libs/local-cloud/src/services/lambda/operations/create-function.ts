import { operation } from '../../../operation.ts';
import { blob, boolean, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import { notModelled } from '../faults.ts';
import { createFunction as create } from '../functions/create-function.ts';
import { describeFunction } from '../functions/describe-function.ts';
import { newFunctionName } from '../functions/find-function.ts';
import { readSettings } from '../functions/settings.ts';
import { architectures, functionName, settingsInput, tags } from './inputs.ts';

/** Makes a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
export const createFunction = operation({
  name: 'CreateFunction',
  http: { method: 'POST', path: '/2015-03-31/functions', status: 201 },
  input: {
    ...settingsInput,
    FunctionName: functionName,
    Role: required(settingsInput.Role),
    Code: structure(
      {
        ZipFile: blob(),
        S3Bucket: string({ min: 3, max: 63 }),
        S3Key: string({ min: 1, max: 1024 }),
        S3ObjectVersion: string({ min: 1, max: 1024 }),
      },
      { required: true },
    ),
    PackageType: oneOf('Zip'),
    Publish: boolean(),
    Architectures: architectures,
    Tags: tags,
  },
  run(input, context) {
    if (input.Publish === true) throw notModelled('Publishing versions');
    const created = create(context, {
      name: newFunctionName(input.FunctionName),
      code: input.Code,
      settings: readSettings(input),
      architectures: input.Architectures,
      tags: input.Tags,
    });
    return describeFunction(created);
  },
});
