/** A value at the end of a path; structures, null and what is not there have none. */
export type Leaf = string | number | boolean | undefined;

/** Follows a path into JSON. */
export function leafAt(json: unknown, steps: readonly (string | number)[]): Leaf {
  let value = json;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value) !== (typeof step === 'number') || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** Reads a leaf as a number: a number, or a text that is nothing but one. */
export function numberOf(leaf: Leaf): number | undefined {
  if (typeof leaf === 'string' && !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(leaf)) return undefined;
  const value = typeof leaf === 'boolean' || leaf === undefined ? NaN : Number(leaf);
  return Number.isFinite(value) ? value : undefined;
}
