import type { Complain } from './violation.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reports whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a member of an object, undefined if it has none of that name itself. */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns a text of a length from 1 to `max`, or complains. */
export function textOf(value: unknown, max: number, path: string, complain: Complain): string | undefined {
  if (typeof value === 'string' && value.length >= 1 && value.length <= max) return value;
  complain(path, `must be a string of 1 to ${max} characters, got ${short(value)}`);
  return undefined;
}

/** Returns an array of at most `max` entries, or complains. */
export function listOf(value: unknown, max: number, path: string, complain: Complain): readonly unknown[] {
  if (Array.isArray(value) && value.length <= max) return value;
  complain(path, `must be an array of at most ${max} entries, got ${short(value)}`);
  return [];
}

/** Shows a value in a message, cut where it gets long. */
export function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
