import { isList, isObject, type Json } from '../json.ts';
import { below, pathOf, printPath } from '../path.ts';
import { formatError, notModelled, validationError } from '../stack-error.ts';
import { entriesOf, textOf, type Entry } from './section.ts';
import type { KeepingPolicy, ResourceDeclaration } from './template.ts';

const attributes = new Set([
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'Description',
  'Metadata',
  'Properties',
  'Type',
  'UpdatePolicy',
  'UpdateReplacePolicy',
]);

const deletionPolicies: readonly string[] = ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'];
const replacePolicies: readonly string[] = ['Delete', 'Retain', 'Snapshot'];

/** Reads the resources; there must be one. */
export function parseResources(value: Json | undefined): ReadonlyMap<string, ResourceDeclaration> {
  if (value === undefined || (isObject(value) && Object.keys(value).length === 0)) {
    throw formatError('At least one Resources member must be defined.', pathOf('Resources'));
  }
  return new Map(entriesOf('Resources', 'Resource', value).map((entry) => [entry.name, readResource(entry)]));
}

function readResource(entry: Entry): ResourceDeclaration {
  const { value, path } = entry;
  if (typeof value['Type'] !== 'string') {
    throw formatError(`[${printPath(path)}] Every Resources object must contain a Type member.`, path);
  }
  const stranger = Object.keys(value).find((key) => !attributes.has(key));
  if (stranger !== undefined) throw validationError(`Invalid template resource property '${stranger}'`, path);
  for (const policy of ['CreationPolicy', 'UpdatePolicy']) {
    if (value[policy] !== undefined) throw notModelled(`${policy} of resource ${entry.name}`, below(path, policy));
  }
  const properties = value['Properties'] ?? {};
  if (!isObject(properties)) throw formatError('Properties must be an object.', below(path, 'Properties'));
  return {
    type: value['Type'],
    properties,
    condition: textOf(entry, 'Condition'),
    dependsOn: readDependsOn(entry),
    metadata: value['Metadata'],
    deletionPolicy: readPolicy(entry, 'DeletionPolicy', deletionPolicies),
    updateReplacePolicy: readPolicy(entry, 'UpdateReplacePolicy', replacePolicies),
  };
}

function readDependsOn({ value, path }: Entry): readonly string[] {
  const names = value['DependsOn'] ?? [];
  const list = isList(names) ? names : [names];
  if (!list.every((name) => typeof name === 'string')) {
    throw formatError('Every DependsOn value must be a string.', below(path, 'DependsOn'));
  }
  return list;
}

function readPolicy(entry: Entry, key: string, allowed: readonly string[]): KeepingPolicy | undefined {
  const value = entry.value[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw notModelled(`${key} that is not plain text`, below(entry.path, key));
  if (!allowed.includes(value)) {
    throw formatError(`Unrecognized ${key} ${value} for resource ${entry.name}`, below(entry.path, key));
  }
  return value as KeepingPolicy;
}
