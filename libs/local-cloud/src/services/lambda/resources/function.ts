import { zipSync } from 'fflate';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import { integer, required, string, structure } from '../../../shapes/declare.ts';
import { deleteFunction, updateCode, updateSettings } from '../functions/change-function.ts';
import type { CodeSource } from '../functions/code.ts';
import { createFunction, withDefaults } from '../functions/create-function.ts';
import { change, functions, type StoredFunction } from '../functions/function.ts';
import { findFunction } from '../functions/find-function.ts';
import { reserveConcurrency } from '../functions/reserve-concurrency.ts';
import { readSettings } from '../functions/settings.ts';
import { architectures, settingsInput } from '../operations/inputs.ts';

/** A function from an object or from the source in the template. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
export const lambdaFunction = resourceType({
  type: 'AWS::Lambda::Function',
  properties: {
    ...settingsInput,
    FunctionName: string({ min: 1, max: 64 }),
    Role: required(settingsInput.Role),
    Code: structure(
      { ZipFile: string(), S3Bucket: string(), S3Key: string(), S3ObjectVersion: string() },
      { required: true },
    ),
    Architectures: architectures,
    ReservedConcurrentExecutions: integer({ min: 0 }),
    Tags: tagList,
  },
  replacement: ['FunctionName'],
  nameProperty: 'FunctionName',
  create(properties, context) {
    const { ReservedConcurrentExecutions: reserved } = properties;
    const created = createFunction(context, {
      name: properties.FunctionName ?? context.generatedName,
      code: sourceOf(properties.Code),
      settings: readSettings(properties),
      architectures: properties.Architectures,
      tags: resourceTags(context, properties.Tags),
    });
    return stateOf(reserved === undefined ? created : reserveConcurrency(context, created, reserved));
  },
  update({ resource, previous, properties }, context) {
    const stored = findFunction(context, resource.physicalId);
    const settings = withDefaults(stored.name, readSettings(properties));
    const changed = updateSettings(context, stored, { ...settings });
    change(context, changed, { deadLetterArn: settings.deadLetterArn, tags: resourceTags(context, properties.Tags) });
    const reserved = reserveConcurrency(
      context,
      findFunction(context, stored.name),
      properties.ReservedConcurrentExecutions,
    );
    if (JSON.stringify(previous.Code) === JSON.stringify(properties.Code)) return stateOf(reserved);
    return stateOf(updateCode(context, reserved, sourceOf(properties.Code), properties.Architectures));
  },
  delete(resource, context) {
    const stored = context.state(functions).get(resource.physicalId);
    if (stored !== undefined) deleteFunction(context, stored);
  },
});

function stateOf(stored: StoredFunction): ResourceState {
  const snapStart = { ApplyOn: 'None', OptimizationStatus: 'Off' };
  return {
    physicalId: stored.name,
    attributes: {
      Arn: stored.arn,
      SnapStartResponse: snapStart,
      'SnapStartResponse.ApplyOn': snapStart.ApplyOn,
      'SnapStartResponse.OptimizationStatus': snapStart.OptimizationStatus,
    },
  };
}

/** Source in a template becomes the file `index.js`. */
function sourceOf(code: { readonly ZipFile?: string } & Omit<CodeSource, 'ZipFile'>): CodeSource {
  if (code.ZipFile === undefined) return code as CodeSource;
  const file = new TextEncoder().encode(code.ZipFile);
  return { ...code, ZipFile: zipSync({ 'index.js': [file, { mtime: '1980-01-01' }] }) };
}
