import { isObject, type Json, type JsonObject } from '../json.ts';
import { formatError, validationError } from '../stack-error.ts';
import { checkFunctions } from './check-functions.ts';
import { checkPlain } from './check-plain.ts';
import { checkReferences } from './check-references.ts';
import { checkCount } from './limits.ts';
import { parseConditions } from './parse-conditions.ts';
import { parseMappings } from './parse-mappings.ts';
import { parseOutputs } from './parse-outputs.ts';
import { parseParameters } from './parse-parameters.ts';
import { parseResources } from './parse-resources.ts';
import { parseRules } from './parse-rules.ts';
import { parseTransforms } from './parse-transforms.ts';
import type { Template } from './template.ts';

const sections = new Set([
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
  'Transform',
]);

/**
 * Reads a template from plain data: structure, arguments of intrinsic functions, and that every reference has a target.
 * @throws StackError in CloudFormation's words; what CloudFormation has and this engine has not is refused by name
 */
export function parseTemplate(data: unknown): Template {
  if (!isObject(data)) throw formatError('unsupported structure.');
  checkSections(data);
  const template = readSections(data);
  checkFunctions(template);
  checkReferences(template);
  return template;
}

function checkSections(data: JsonObject): void {
  const strangers = Object.keys(data).filter((key) => !sections.has(key));
  if (strangers.length > 0) throw validationError(`Invalid template property or properties [${strangers.join(', ')}]`);
  checkPlain(data, undefined);
  const version: Json | undefined = data['AWSTemplateFormatVersion'];
  if (version !== undefined && version !== '2010-09-09') {
    throw formatError(`unsupported value for AWSTemplateFormatVersion.`);
  }
  const description = data['Description'];
  if (description !== undefined && typeof description !== 'string') throw formatError('Description must be a string.');
  if (description !== undefined && description.length > 1024) {
    throw formatError("'Description' length is greater than 1024.");
  }
}

function readSections(data: JsonObject): Template {
  const template: Template = {
    description: data['Description'] as string | undefined,
    metadata: data['Metadata'],
    transforms: parseTransforms(data['Transform']),
    parameters: parseParameters(data['Parameters']),
    mappings: parseMappings(data['Mappings']),
    conditions: parseConditions(data['Conditions']),
    rules: parseRules(data['Rules']),
    resources: parseResources(data['Resources']),
    outputs: parseOutputs(data['Outputs']),
  };
  for (const what of ['resources', 'parameters', 'mappings', 'outputs'] as const) checkCount(what, template[what].size);
  return template;
}
