/** A moment inside a query, shown as a date and computed with as epoch milliseconds. */
export interface Timestamp {
  readonly millis: number;
}

/** What an expression can come to; undefined is a field that the log event does not have. */
export type Value = string | number | boolean | Timestamp | undefined;

/** The numeric text that counts as a number: no hexadecimal, no blanks, no empty string. */
const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads a value as a number: numeric text, true as 1, a timestamp as its milliseconds; anything else has none. */
export function toNumber(value: Value): number | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      return value.millis;
    case 'string':
      return numeric.test(value) ? finite(Number(value)) : undefined;
    default:
      return undefined;
  }
}

/** Reads a value as text the way results show it. */
export function toText(value: Value): string | undefined {
  switch (typeof value) {
    case 'number':
      return formatNumber(value);
    case 'boolean':
      return value ? '1' : '0';
    case 'object':
      return formatTimestamp(value.millis);
    default:
      return value;
  }
}

/** Tells whether a value passes as a condition: true, or a number other than 0, which is what `strcontains` returns. */
export function isTrue(value: Value): boolean {
  return typeof value === 'boolean' ? value : typeof value === 'number' && value !== 0;
}

/** Shows a computed number with at most four decimals, as query results do (observed: `92.5064`, `122.0703`). */
export function formatNumber(value: number): string {
  return String(Number.isInteger(value) || Math.abs(value) > 1e15 ? value : Math.round(value * 10_000) / 10_000);
}

/** Shows epoch milliseconds as `2026-02-06 14:49:07.000` (recorded 2026). */
export function formatTimestamp(millis: number): string {
  return isInstant(millis) ? new Date(millis).toISOString().replace('T', ' ').replace('Z', '') : String(millis);
}

/** The milliseconds that a date can have; others are no timestamps. */
export function isInstant(millis: number): boolean {
  return Math.abs(millis) <= 8.64e15;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
