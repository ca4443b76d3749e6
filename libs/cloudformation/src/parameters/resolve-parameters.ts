import { validationError } from '../stack-error.ts';
import type { ParameterDeclaration } from '../template/template.ts';
import { checkConstraints, splitList } from './constraints.ts';
import type { ParameterType } from './parameter-type.ts';
import { unableToFetch, type SsmLookup } from './ssm-lookup.ts';

/** A parameter as a request gives it. */
export interface GivenParameter {
  readonly key: string;
  readonly value?: string;
  /** Takes the value that the deployed stack has. */
  readonly usePreviousValue?: boolean;
}

/** A parameter of a stack: what was given, and what a reference to it gives. */
export interface Parameter {
  readonly key: string;
  /** As given or by default; of an SSM type, the name in the store. */
  readonly value: string;
  readonly reference: string | readonly string[];
  /** What the store held, for SSM types only. */
  readonly resolvedValue: string | undefined;
  readonly noEcho: boolean;
}

export type Parameters = ReadonlyMap<string, Parameter>;

/** Where the values of parameters come from and are checked. */
export interface ParameterLookups {
  readonly ssm: SsmLookup;
  /** Tells whether the account has such a thing; left out, every one exists. */
  readonly exists?: (type: string, value: string) => boolean;
}

/**
 * Gives every declared parameter its value, checks it, and fetches SSM parameters.
 * @throws StackError in CloudFormation's words
 */
export function resolveParameters(
  declarations: ReadonlyMap<string, ParameterDeclaration>,
  given: readonly GivenParameter[],
  lookups: ParameterLookups,
  previous: Parameters = new Map(),
): Parameters {
  const values = valuesOf(declarations, given, previous);
  for (const [key, value] of values) checkConstraints(key, value, declarations.get(key)!);
  checkExistence(declarations, values, lookups);
  return new Map([...values].map(([key, value]) => [key, resolve(key, value, declarations.get(key)!, lookups.ssm)]));
}

function valuesOf(
  declarations: ReadonlyMap<string, ParameterDeclaration>,
  given: readonly GivenParameter[],
  previous: Parameters,
): ReadonlyMap<string, string> {
  const byKey = new Map(given.map((parameter) => [parameter.key, parameter]));
  if (byKey.size < given.length) throw validationError('Duplicate parameter keys are not allowed.');
  const strangers = given.filter(({ key }) => !declarations.has(key)).map(({ key }) => key);
  if (strangers.length > 0) throw validationError(`Parameters: [${strangers.join(', ')}] do not exist in the template`);
  const values = [...declarations].map(([key, { defaultValue }]) => {
    const parameter = byKey.get(key);
    return [key, parameter === undefined ? defaultValue : givenValue(parameter, previous)] as const;
  });
  const missing = values.filter(([, value]) => value === undefined).map(([key]) => key);
  if (missing.length > 0) throw validationError(`Parameters: [${missing.join(', ')}] must have values`);
  return new Map(values as [string, string][]);
}

function givenValue({ key, value, usePreviousValue }: GivenParameter, previous: Parameters): string | undefined {
  if (usePreviousValue !== true) return value;
  const complaint = `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true`;
  if (value !== undefined && value !== '') throw validationError(`${complaint} and non empty value for a parameter`);
  const before = previous.get(key);
  if (before === undefined) {
    throw validationError(`${complaint} for a parameter key not in the previous template`);
  }
  return before.value;
}

function checkExistence(
  declarations: ReadonlyMap<string, ParameterDeclaration>,
  values: ReadonlyMap<string, string>,
  { ssm, exists = () => true }: ParameterLookups,
): void {
  const unknown = [...values].filter(([key, name]) => isStoreName(declarations.get(key)!.type) && !ssm(name));
  if (unknown.length > 0) throw validationError(unableToFetch(unknown.map(([, name]) => name)));
  for (const [key, value] of values) {
    const { type } = declarations.get(key)!;
    const name = awsName(type);
    const stranger = name && (type.kind === 'list' ? splitList(value) : [value]).find((item) => !exists(name, item));
    if (stranger === undefined) continue;
    throw validationError(
      `Parameter validation failed: parameter value ${stranger} for parameter name ${key} does not exist`,
    );
  }
}

function isStoreName(type: ParameterType): boolean {
  return type.kind === 'ssm-name' || type.kind === 'ssm-value';
}

function awsName(type: ParameterType): string | undefined {
  if (type.kind === 'aws') return type.name;
  return type.kind === 'list' && typeof type.of === 'object' ? type.of.aws : undefined;
}

function resolve(key: string, value: string, { type, noEcho }: ParameterDeclaration, ssm: SsmLookup): Parameter {
  if (type.kind !== 'ssm-value') {
    return { key, value, reference: asReference(value, type), resolvedValue: undefined, noEcho };
  }
  const stored = ssm(value)!;
  if (stored.type === 'SecureString') {
    throw validationError(`Parameters [${value}] referenced by template have types not supported by CloudFormation.`);
  }
  return { key, value, reference: asReference(stored.value, type.of), resolvedValue: stored.value, noEcho };
}

function asReference(value: string, type: ParameterType): string | readonly string[] {
  if (type.kind !== 'list') return value;
  return splitList(value);
}
