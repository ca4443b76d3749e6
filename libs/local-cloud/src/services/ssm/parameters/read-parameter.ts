import type { StoredParameter } from '../../../ports/parameter-reader.ts';
import type { Scope } from '../../../scope.ts';
import { parameterNotFound, parameterVersionNotFound } from './faults.ts';
import { latest, type Parameter, parameterArn, parametersOf, type ParameterVersion } from './parameter.ts';
import { publicParameter } from './public-parameters.ts';

/** A parameter in one of its versions. */
export interface Reading {
  readonly parameter: Parameter;
  readonly version: ParameterVersion;
  /** The `:3` that was asked for. */
  readonly selector: string | undefined;
}

/** Finds a parameter by name, by ARN, or by either with `:version`. @throws AwsError ParameterNotFound, ParameterVersionNotFound */
export function readParameter(scope: Scope, asked: string): Reading {
  const reading = findParameter(scope, asked);
  if (reading === undefined) throw parameterNotFound();
  return reading;
}

/** The same, undefined when there is no such parameter. @throws AwsError ParameterVersionNotFound */
export function findParameter(scope: Scope, asked: string): Reading | undefined {
  const { name, selector } = split(asked);
  const parameter = parametersOf(scope).get(name) ?? publicParameter(scope, name);
  if (parameter === undefined) return undefined;
  if (selector === undefined) return { parameter, version: latest(parameter), selector };
  const version = parameter.versions.find((candidate) => String(candidate.version) === selector);
  if (version === undefined) throw parameterVersionNotFound(name, selector);
  return { parameter, version, selector: `:${selector}` };
}

/** Reads a parameter for another service, secrets in the clear. */
export function readStored(scope: Scope, name: string, version?: number): StoredParameter | undefined {
  const reading = findParameter(scope, version === undefined ? name : `${name}:${version}`);
  if (reading === undefined) return undefined;
  return { name, type: reading.version.type, value: reading.version.value, version: reading.version.version };
}

/** How a parameter goes to clients; a secret one only in the clear when they ask for that. */
export function describeReading(scope: Scope, { parameter, version, selector }: Reading, decrypt: boolean): object {
  return {
    Name: parameter.name,
    Type: version.type,
    Value: version.type === 'SecureString' && !decrypt ? sealed(version.value) : version.value,
    Version: version.version,
    Selector: selector,
    LastModifiedDate: new Date(version.modified),
    ARN: parameterArn(scope, parameter.name),
    DataType: version.dataType,
  };
}

/** What a secret looks like to those who may not read it. */
export function sealed(value: string): string {
  return Buffer.from(`sealed:${Buffer.from(value).toString('hex').split('').reverse().join('')}`).toString('base64');
}

function split(asked: string): { name: string; selector: string | undefined } {
  const name = /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter(\/.+)$/.exec(asked)?.[1] ?? asked;
  const colon = name.indexOf(':');
  return colon < 0 ? { name, selector: undefined } : { name: name.slice(0, colon), selector: name.slice(colon + 1) };
}
