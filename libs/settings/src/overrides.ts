import type { Settings } from './schema/settings.ts';

/** Some of the settings, at any depth; whatever is not named keeps its value. */
export type Overrides<Part = Settings> = Part extends readonly unknown[]
  ? Part
  : Part extends object
    ? { readonly [Key in keyof Part]?: Overrides<Part[Key]> }
    : Part;

/** Lays overrides over settings: objects are merged key by key, everything else (lists too) is replaced. */
export function override(base: unknown, overrides: unknown): unknown {
  if (!isPlainObject(base) || !isPlainObject(overrides)) return overrides;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(overrides)) merged.set(key, override(merged.get(key), value));
  return Object.fromEntries(merged);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
