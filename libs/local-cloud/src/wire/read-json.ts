import type { AnyShape, Fields } from '../shapes/shape.ts';
import { notModelled, serialization } from './wire-errors.ts';
import { parseTimestamp } from './timestamps.ts';

/** How far values may be nested; deeper ones are refused. */
const DEEPEST = 100;

/** Reads a structure from JSON or CBOR values as it is declared. @throws AwsError SerializationException; NotImplemented for a member we lack */
export function readStructure(fields: Fields, value: unknown, depth = 0): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) {
    throw serialization(javaType(value), 'a structure');
  }
  const read: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === null || member === undefined) continue;
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) throw notModelled(name);
    read[name] = readValue(shape, member, depth + 1);
  }
  return read;
}

function readValue(shape: AnyShape, value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw serialization('a value nested this deep', 'a member');
  switch (shape.kind) {
    case 'string':
      return typeof value === 'string' ? value : mismatch(value, 'a String');
    case 'number':
      return readNumber(value, shape.integer);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch(value, 'a Boolean');
    case 'timestamp':
      return readInstant(value);
    case 'blob':
      return readBytes(value);
    case 'list':
      if (!Array.isArray(value)) return mismatch(value, 'a List');
      return value.filter((member) => member !== null).map((member) => readValue(shape.member, member, depth + 1));
    case 'map':
      return readMap(shape.values, value, depth);
    case 'structure':
      return readStructure(shape.fields, value, depth);
    case 'document':
      return value;
    default:
      return shape satisfies never;
  }
}

function readMap(values: AnyShape, value: unknown, depth: number): Record<string, unknown> {
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Uint8Array) return mismatch(value, 'a Map');
  const entries = Object.entries(value as object).filter(([, member]) => member !== null);
  return Object.fromEntries(entries.map(([key, member]) => [key, readValue(values, member, depth + 1)]));
}

function readNumber(value: unknown, integer: boolean): number {
  if (typeof value === 'number' && (!integer || Number.isInteger(value))) return value;
  if (typeof value === 'bigint') return Number(value);
  if (!integer && (value === 'NaN' || value === 'Infinity' || value === '-Infinity')) return Number(value);
  return mismatch(value, integer ? 'an Integer' : 'a Double');
}

function readInstant(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  return parseTimestamp(value) ?? mismatch(value, 'a Timestamp');
}

function readBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return mismatch(value, 'a Blob');
  return new Uint8Array(Buffer.from(value, 'base64'));
}

function mismatch(value: unknown, wanted: string): never {
  throw serialization(javaType(value), wanted);
}

function javaType(value: unknown): string {
  if (Array.isArray(value)) return 'class java.util.ArrayList';
  switch (typeof value) {
    case 'string':
      return 'class java.lang.String';
    case 'number':
      return Number.isInteger(value) ? 'class java.lang.Integer' : 'class java.lang.Double';
    case 'boolean':
      return 'class java.lang.Boolean';
    default:
      return 'class java.util.HashMap';
  }
}
