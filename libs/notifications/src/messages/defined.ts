import type { JsonObject, JsonValue } from '../json/value.ts';

/** Leaves out the members without a value, keeping the order of the others. */
export function defined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept = Object.entries(members).filter((member): member is [string, JsonValue] => member[1] !== undefined);
  return Object.fromEntries(kept);
}
