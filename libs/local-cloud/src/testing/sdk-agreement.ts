import { NormalizedSchema } from '@smithy/core/schema';
import type { Operation } from '../operation.ts';
import type { Service } from '../service.ts';
import type { AnyShape, Fields } from '../shapes/shape.ts';

/** How far into nested members the two are compared; some of AWS's own shapes hold themselves. */
const DEEPEST = 8;

/**
 * Compares what a service declares with the schemas that its SDK client was generated from, and names every difference: an operation or a
 * member that AWS does not have, another kind of value, another name on the wire.
 */
export function disagreements(service: Service, client: Readonly<Record<string, unknown>>): string[] {
  return service.operations.flatMap((operation) => operationFaults(operation, service, client));
}

function operationFaults(operation: Operation, service: Service, client: Readonly<Record<string, unknown>>): string[] {
  const schema = client[`${operation.name}$`];
  if (!Array.isArray(schema)) return [`${operation.name}: AWS has no such operation`];
  const [input, output] = [schema[4], schema[5]].map((half) => NormalizedSchema.of(half as never));
  const compare = (fields: Fields, half: NormalizedSchema, side: string): string[] =>
    fieldFaults(fields, half, { path: `${operation.name} ${side}`, service, depth: 0, side });
  return [...compare(operation.input, input!, 'input'), ...compare(operation.output, output!, 'output')];
}

interface At {
  readonly path: string;
  readonly service: Service;
  readonly depth: number;
  readonly side: string;
}

function fieldFaults(fields: Fields, schema: NormalizedSchema, at: At): string[] {
  const members: Record<string, NormalizedSchema> = schema.isStructSchema() ? schema.getMemberSchemas() : {};
  return Object.entries(fields).flatMap(([name, shape]) => {
    const path = `${at.path}.${name}`;
    const member = members[name];
    if (member === undefined) return shape.traits.status ? [] : [`${path}: AWS has no such member`];
    return [...shapeFaults(shape, member, { ...at, path }), ...traitFaults(shape, member, name, { ...at, path })];
  });
}

function shapeFaults(shape: AnyShape, schema: NormalizedSchema, at: At): string[] {
  const kind = kindOf(schema);
  if (kind !== shape.kind && shape.kind !== 'document') return [`${at.path}: AWS has a ${kind}, not a ${shape.kind}`];
  if (at.depth > DEEPEST) return [];
  const inner = (child: AnyShape, of: NormalizedSchema, step: string): string[] =>
    shapeFaults(child, of, { ...at, path: `${at.path}.${step}`, depth: at.depth + 1 });
  switch (shape.kind) {
    case 'structure':
      return fieldFaults(shape.fields, schema, { ...at, depth: at.depth + 1 });
    case 'list':
      return inner(shape.member, schema.getValueSchema(), 'member');
    case 'map':
      return inner(shape.values, schema.getValueSchema(), 'value');
    default:
      return [];
  }
}

function kindOf(schema: NormalizedSchema): AnyShape['kind'] {
  if (schema.isStructSchema()) return 'structure';
  if (schema.isListSchema()) return 'list';
  if (schema.isMapSchema()) return 'map';
  if (schema.isTimestampSchema()) return 'timestamp';
  if (schema.isBlobSchema() || schema.isStreaming()) return 'blob';
  if (schema.isBooleanSchema()) return 'boolean';
  if (schema.isNumericSchema() || schema.isBigIntegerSchema()) return 'number';
  return schema.isDocumentSchema() ? 'document' : 'string';
}

/** The names on the wire, where the protocol's own default does not give them. */
function traitFaults(shape: AnyShape, schema: NormalizedSchema, name: string, at: At): string[] {
  const theirs = schema.getMergedTraits() as Readonly<Record<string, unknown>>;
  const faults: string[] = [];
  const expect = (what: string, ours: unknown, their: unknown): void => {
    if ((ours ?? undefined) !== (their ?? undefined)) {
      faults.push(`${at.path}: ${what} is ${String(their)} at AWS, ${String(ours)} here`);
    }
  };
  expect('header', shape.traits.header?.toLowerCase(), lower(theirs['httpHeader']));
  expect('query', shape.traits.query, theirs['httpQuery']);
  expect('prefix', shape.traits.prefix?.toLowerCase(), lower(theirs['httpPrefixHeaders']));
  expect('payload', shape.traits.payload ?? false, theirs['httpPayload'] === 1);
  if (!speaksXml(at.service)) return faults;
  expect('wire name', wireName(shape, name, at), theirWireName(theirs, name, at));
  if (shape.kind === 'list') expect('item', itemName(shape, at), theirItemName(schema, at));
  expect('flattened', shape.traits.flattened ?? false, theirs['xmlFlattened'] === 1);
  return faults;
}

function speaksXml({ protocols }: Service): boolean {
  return protocols.some((protocol) => protocol === 'awsQuery' || protocol === 'ec2Query' || protocol === 'restXml');
}

function isEc2({ service }: At): boolean {
  return service.protocols.includes('ec2Query');
}

function wireName({ traits }: AnyShape, name: string, at: At): string {
  if (!isEc2(at)) return traits.wire ?? name;
  return at.side === 'input' ? capitalised(traits.wire ?? name) : (traits.wire ?? uncapitalised(name));
}

function theirWireName(traits: Readonly<Record<string, unknown>>, name: string, at: At): string {
  const xmlName = traits['xmlName'] as string | undefined;
  if (!isEc2(at)) return xmlName ?? name;
  if (at.side === 'output') return xmlName ?? uncapitalised(name);
  return (traits['ec2QueryName'] as string | undefined) ?? capitalised(xmlName ?? name);
}

function itemName({ traits }: AnyShape, at: At): string | undefined {
  if (traits.flattened || (isEc2(at) && at.side === 'input')) return undefined;
  return traits.item ?? (isEc2(at) ? 'item' : 'member');
}

function theirItemName(schema: NormalizedSchema, at: At): string | undefined {
  const flattened = (schema.getMergedTraits() as Readonly<Record<string, unknown>>)['xmlFlattened'] === 1;
  if (flattened || (isEc2(at) && at.side === 'input')) return undefined;
  const name = (schema.getValueSchema().getMergedTraits() as Readonly<Record<string, unknown>>)['xmlName'];
  return (name as string | undefined) ?? 'member';
}

function lower(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
