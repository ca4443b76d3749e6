import type { TimestampFormat } from '../shapes/shape.ts';

/** Writes a moment (epoch milliseconds) as a protocol wants it. @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait */
export function printTimestamp(instant: number, format: TimestampFormat): number | string {
  switch (format) {
    case 'date-time':
      return new Date(instant).toISOString().replace('.000Z', 'Z');
    case 'http-date':
      return new Date(instant).toUTCString();
    case 'epoch-seconds':
      return instant / 1000;
    default:
      return format satisfies never;
  }
}

/** Reads a moment as epoch milliseconds, from seconds, an ISO date or an HTTP date; undefined when it is none. */
export function parseTimestamp(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.round(value * 1000) : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.round(seconds * 1000);
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}
