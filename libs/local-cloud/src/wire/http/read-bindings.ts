import type { Operation } from '../../operation.ts';
import type { Service } from '../../service.ts';
import type { AnyShape, Fields } from '../../shapes/shape.ts';
import type { WireRequest } from '../message.ts';
import { readScalar } from '../read-scalar.ts';
import { notModelled } from '../wire-errors.ts';
import { patternOf, routeOf } from './router.ts';

/** Reads all that a REST request keeps in its path, query and headers, and a body that is bytes. @throws AwsError for what we lack */
export function readBindings(request: WireRequest, operation: Operation, service: Service): Record<string, unknown> {
  const labels = routeOf(request, service)?.labels ?? {};
  const read: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(operation.input)) {
    const value = Object.hasOwn(labels, name) ? readScalar(shape, labels[name]!) : readMember(request, shape);
    if (value !== undefined) read[name] = value;
  }
  refuseUnknownQuery(request, operation);
  refuseUnknownHeaders(request, operation);
  return read;
}

/** The members that travel in the body. */
export function bodyFields(fields: Fields, operation: Operation): Fields {
  const labels = operation.http?.path ?? '';
  const inBody = ([name, { traits }]: [string, AnyShape]): boolean =>
    !labels.includes(`{${name}}`) &&
    !labels.includes(`{${name}+}`) &&
    traits.header === undefined &&
    traits.query === undefined &&
    traits.prefix === undefined &&
    !traits.payload;
  return Object.fromEntries(Object.entries(fields).filter(inBody));
}

function readMember(request: WireRequest, shape: AnyShape): unknown {
  const { header, query, prefix, payload } = shape.traits;
  if (header !== undefined) return readHeader(request, shape, header.toLowerCase());
  if (query !== undefined) return readQuery(request, shape, query);
  if (prefix !== undefined) return readPrefixed(request, prefix.toLowerCase());
  if (payload && shape.kind === 'blob') return request.body;
  if (payload && shape.kind === 'string') return new TextDecoder().decode(request.body);
  return undefined;
}

function readHeader(request: WireRequest, shape: AnyShape, name: string): unknown {
  const text = request.headers[name];
  if (text === undefined) return undefined;
  if (shape.kind !== 'list') return readScalar(shape, text);
  return text.split(',').map((part) => readScalar(shape.member, part.trim()));
}

function readQuery(request: WireRequest, shape: AnyShape, name: string): unknown {
  const values = request.query.getAll(name);
  if (values.length === 0) return undefined;
  return shape.kind === 'list' ? values.map((value) => readScalar(shape.member, value)) : readScalar(shape, values[0]!);
}

function readPrefixed(request: WireRequest, prefix: string): Record<string, string> | undefined {
  const found = Object.entries(request.headers).filter(([name]) => name.startsWith(prefix));
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
}

function refuseUnknownQuery(request: WireRequest, operation: Operation): void {
  const known = new Set(['x-id']);
  if (operation.http !== undefined) for (const [key] of patternOf(operation.http).query) known.add(key);
  for (const shape of Object.values(operation.input))
    if (shape.traits.query !== undefined) known.add(shape.traits.query);
  for (const key of request.query.keys()) {
    if (!known.has(key) && !key.toLowerCase().startsWith('x-amz-')) throw notModelled(key);
  }
}

/** Headers of AWS's that belong to the call, not to the operation. */
const envelope = new Set([
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-region-set',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-te',
  'x-amz-trailer',
  'x-amz-user-agent',
]);

function refuseUnknownHeaders(request: WireRequest, operation: Operation): void {
  const shapes = Object.values(operation.input);
  const known = (name: string): boolean =>
    envelope.has(name) ||
    name.startsWith('x-amz-checksum-') ||
    operation.http?.header === name ||
    shapes.some(({ traits }) => traits.header?.toLowerCase() === name) ||
    shapes.some(({ traits }) => traits.prefix !== undefined && name.startsWith(traits.prefix.toLowerCase()));
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith('x-amz-') && !known(name)) throw notModelled(name);
  }
}
