import { isList, isObject, isScalar, member, type Json, type JsonObject } from '../json.ts';
import type { SsmLookup } from '../parameters/ssm-lookup.ts';
import { formatError, validationError } from '../stack-error.ts';
import { parseDynamicText, type DynamicPart, type DynamicReference } from './parse.ts';
import { secureProperties } from './secure-properties.ts';

/** Which version of a secret is meant; the current one when neither is named. */
export interface SecretVersion {
  readonly stage: string | undefined;
  readonly id: string | undefined;
}

/** Finds the SecretString of a secret; undefined when there is no such secret or version. */
export type SecretLookup = (secretId: string, version: SecretVersion) => string | undefined;

export interface DynamicLookups {
  readonly ssm: SsmLookup;
  readonly secret: SecretLookup;
}

/**
 * Puts values in the place of the dynamic references of a resource's properties.
 * @throws StackError when there is no such parameter, secret or key, or `ssm-secure` stands where it may not
 */
export function resolveDynamicReferences(type: string, properties: JsonObject, lookups: DynamicLookups): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, resolveIn(value, `${type}/${key}`, lookups)]),
  );
}

function resolveIn(value: Json, property: string, lookups: DynamicLookups): Json {
  if (typeof value === 'string') return resolveText(value, property, lookups);
  if (isList(value)) return value.map((item) => resolveIn(item, property, lookups));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveIn(item, property, lookups)]));
}

function resolveText(text: string, property: string, lookups: DynamicLookups): string {
  if (!text.includes('{{resolve:')) return text;
  return parseDynamicText(text)
    .map((part) => resolvePart(part, property, lookups))
    .join('');
}

function resolvePart(part: DynamicPart, property: string, lookups: DynamicLookups): string {
  if (part.kind === 'text') return part.text;
  if (part.reference === undefined) throw formatError(`Invalid dynamic reference ${part.source}`);
  return valueOf(part.reference, property, lookups);
}

function valueOf(reference: DynamicReference, property: string, lookups: DynamicLookups): string {
  switch (reference.service) {
    case 'ssm-secure':
      checkSecure(property);
      return storedValue(reference, lookups);
    case 'ssm':
      return storedValue(reference, lookups);
    case 'secretsmanager':
      return secretValue(reference, lookups);
    default:
      return reference satisfies never;
  }
}

function checkSecure(property: string): void {
  if (secureProperties.has(property)) return;
  const [type, ...names] = property.split('/');
  throw validationError(`SSM Secure reference is not supported in: [${type}/Properties/${names.join('/')}]`);
}

type StoreReference = Extract<DynamicReference, { service: 'ssm' | 'ssm-secure' }>;

function storedValue({ service, name, version }: StoreReference, { ssm }: DynamicLookups): string {
  const stored = ssm(name, version);
  const label = [service, name, ...(version === undefined ? [] : [version])].join(':');
  if (stored === undefined) throw validationError(`Parameters: [${label}] cannot be found.`);
  if ((stored.type === 'SecureString') === (service === 'ssm-secure')) return stored.value;
  throw validationError(`Non-matching parameter type for ${label}: the store holds a ${stored.type}`);
}

type SecretReference = Extract<DynamicReference, { service: 'secretsmanager' }>;

function secretValue(
  { secretId, jsonKey, versionStage, versionId }: SecretReference,
  { secret }: DynamicLookups,
): string {
  const text = secret(secretId, { stage: versionStage, id: versionId });
  if (text === undefined) throw validationError("Secrets Manager can't find the specified secret.");
  if (jsonKey === undefined) return text;
  const value = member(parseSecretString(text), jsonKey);
  if (!isScalar(value)) throw validationError('Could not find a value associated with JSONKey in SecretString');
  return String(value);
}

function parseSecretString(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Falls through: a text that is no JSON has no keys.
  }
  throw validationError('Could not parse SecretString JSON');
}
