import { nearest } from '../nearest.ts';
import catalogue from './catalogue.json' with { type: 'json' };
import type { Catalogue } from './collect.ts';
import { supplements } from './supplement.ts';

const generated: Catalogue = catalogue;

/** What the catalogue says about a metric's name. */
export type NameVerdict =
  | { readonly kind: 'known' }
  /** Nobody can tell: the namespace is one's own, or not known in full. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unknown'; readonly nearest?: string; readonly source?: string };

/** Looks a metric's name up: in a namespace that is not known in full only a slip of the pen counts as unknown. */
export function lookUpName(namespace: string, name: string): NameVerdict {
  const supplement = supplements[namespace];
  if (generated[namespace] === undefined && supplement === undefined) return { kind: 'unclear' };
  const names = namesOf(namespace);
  if (names.includes(name)) return { kind: 'known' };
  const close = nearest(name, names);
  if (close === undefined && !supplement?.complete) return { kind: 'unclear' };
  return { kind: 'unknown', nearest: close, source: supplement?.source };
}

/** Returns the combinations of dimension names that a metric is published with; undefined if they are not known. */
export function combinationsOf(namespace: string, name: string): readonly string[] | undefined {
  const supplement = supplements[namespace];
  const known = [
    ...(generated[namespace]?.[name] ?? []),
    ...(supplement?.everywhere ?? []),
    ...(supplement?.metrics?.[name] ?? []),
  ];
  return known.length > 0 ? [...new Set(known)].sort() : undefined;
}

/** Returns the nearest namespace of AWS if this is none: `AWS/Lamda` is meant to be `AWS/Lambda`. */
export function misspeltNamespace(namespace: string): string | undefined {
  const all = [...new Set([...Object.keys(generated), ...Object.keys(supplements)])];
  return all.includes(namespace) ? undefined : nearest(namespace, all);
}

function namesOf(namespace: string): readonly string[] {
  return [...Object.keys(generated[namespace] ?? {}), ...Object.keys(supplements[namespace]?.metrics ?? {})];
}
