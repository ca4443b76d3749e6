import { isList, isScalar, type Json } from '../json.ts';
import { below } from '../path.ts';
import { parseParameterType, printParameterType } from '../parameters/parameter-type.ts';
import { formatError, validationError } from '../stack-error.ts';
import { entriesOf, textOf, type Entry } from './section.ts';
import type { ParameterDeclaration } from './template.ts';

const members = new Set([
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'Default',
  'Description',
  'MaxLength',
  'MaxValue',
  'MinLength',
  'MinValue',
  'NoEcho',
  'Type',
]);

/** Reads the declarations of parameters. */
export function parseParameters(value: Json | undefined): ReadonlyMap<string, ParameterDeclaration> {
  return new Map(entriesOf('Parameters', 'Parameter', value).map((entry) => [entry.name, readParameter(entry)]));
}

function readParameter(entry: Entry): ParameterDeclaration {
  const stranger = Object.keys(entry.value).find((key) => !members.has(key));
  if (stranger !== undefined) throw validationError(`Invalid template parameter property '${stranger}'`, entry.path);
  const typeName = textOf(entry, 'Type');
  if (typeName === undefined) throw formatError('Every Parameters object must contain a Type member.', entry.path);
  const type = parseParameterType(typeName);
  if (type === undefined) throw formatError(`Unrecognized parameter type: ${typeName}`, below(entry.path, 'Type'));
  return {
    type,
    typeName: printParameterType(type),
    defaultValue: scalarText(entry, 'Default'),
    noEcho: scalarText(entry, 'NoEcho')?.toLowerCase() === 'true',
    description: textOf(entry, 'Description'),
    constraintDescription: textOf(entry, 'ConstraintDescription'),
    allowedValues: allowedValues(entry),
    allowedPattern: textOf(entry, 'AllowedPattern'),
    minLength: numberOf(entry, 'MinLength'),
    maxLength: numberOf(entry, 'MaxLength'),
    minValue: numberOf(entry, 'MinValue'),
    maxValue: numberOf(entry, 'MaxValue'),
  };
}

function scalarText(entry: Entry, key: string): string | undefined {
  const value = entry.value[key];
  if (value === undefined) return undefined;
  if (!isScalar(value)) throw formatError(`Every ${key} member must be a string.`, below(entry.path, key));
  return String(value);
}

function numberOf(entry: Entry, key: string): number | undefined {
  const text = scalarText(entry, key);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) throw formatError(`${key} must be a number.`, below(entry.path, key));
  return number;
}

function allowedValues(entry: Entry): readonly string[] | undefined {
  const values = entry.value['AllowedValues'];
  if (values === undefined) return undefined;
  if (!isList(values) || !values.every(isScalar)) {
    throw formatError('AllowedValues must be a list of strings.', below(entry.path, 'AllowedValues'));
  }
  return values.map(String);
}
