import type { AnyShape, Fields, TimestampFormat } from '../shapes/shape.ts';
import { printTimestamp } from './timestamps.ts';

/** How one notation holds what JSON has no form of its own for. */
export interface Notation {
  timestamp(instant: number, format: TimestampFormat | undefined): unknown;
  bytes(value: Uint8Array): unknown;
  number(value: number): unknown;
}

/** JSON: seconds, Base64, and names for the numbers that are none. */
export const jsonNotation: Notation = {
  timestamp: (instant, format) => printTimestamp(instant, format ?? 'epoch-seconds'),
  bytes: (value) => Buffer.from(value).toString('base64'),
  number: (value) => (Number.isFinite(value) ? value : String(value)),
};

/** Puts a result into values of a notation as its declaration says; members nobody declared go by their own type. */
export function writeStructure(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  notation: Notation = jsonNotation,
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) written[name] = writeValue(fields[name], member, notation);
  }
  return written;
}

function writeValue(shape: AnyShape | undefined, value: unknown, notation: Notation): unknown {
  if (value instanceof Date) return notation.timestamp(value.getTime(), shape?.traits.format);
  if (value instanceof Uint8Array) return notation.bytes(value);
  if (typeof value === 'number') return writeNumber(shape, value, notation);
  if (value instanceof Map) return writeMap(shape, Object.fromEntries(value) as Record<string, unknown>, notation);
  if (Array.isArray(value)) {
    const member = shape?.kind === 'list' ? shape.member : undefined;
    return value.map((item) => writeValue(member, item, notation));
  }
  if (typeof value !== 'object' || value === null || shape?.kind === 'document') return value;
  if (shape?.kind === 'map') return writeMap(shape, value as Record<string, unknown>, notation);
  const fields = shape?.kind === 'structure' ? shape.fields : {};
  return writeStructure(fields, value as Record<string, unknown>, notation);
}

function writeMap(
  shape: AnyShape | undefined,
  value: Readonly<Record<string, unknown>>,
  notation: Notation,
): Record<string, unknown> {
  const values = shape?.kind === 'map' ? shape.values : undefined;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, writeValue(values, member, notation)]));
}

function writeNumber(shape: AnyShape | undefined, value: number, notation: Notation): unknown {
  return shape?.kind === 'timestamp' ? notation.timestamp(value, shape.traits.format) : notation.number(value);
}
